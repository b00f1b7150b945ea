import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { listRuns } from '../../journal/ledger/runs.ts'
import { parseLineId } from '../../journal/line-id.ts'
import { summedIds } from '../../journal/snapshot/summed-ids.ts'
import type { Compared, JournalSide } from '../../journal/second-copy-port.ts'
import { SECOND_COPY } from '../later-ports.ts'
import { required } from '../ports.ts'
import { useJournal } from './journal.ts'
import { useOpenDamage } from './open-damage.ts'

/** The second copy of the journal: compared with it, and what came of that told. */
export const useSecondCopy = defineStore('second copy', () => {
  const port = required(SECOND_COPY)
  const journal = useJournal()
  /** Why there is none, or why the last line is not in it; null while it takes every line. */
  const fault = shallowRef<Awaited<ReturnType<typeof port.fault>>>(null)

  const damage = useOpenDamage()
  let comparing: Promise<Compared | null> | null = null

  /** What the fold stands on: nothing where some of it is lost, so that what the second copy has of it is seen to be missing. */
  const base = () => (journal.torn() === null ? journal.folded.base : null)
  const lines = () => (journal.torn() ?? journal.folded).lines
  const side: JournalSide = {
    learner: () => journal.learner,
    summed: () => {
      const on = base()
      return on === null ? [] : summedIds(on)
    },
    sums: (id) => base()?.loose.has(parseLineId(id).base) ?? false,
    ids: () => lines().keys(),
    whole: journal.whole,
    line: (id) => lines().get(id),
    catchUp: journal.readNew,
    adopt: (lines) => journal.adopt(lines, []),
  }

  async function look(): Promise<void> {
    fault.value = await port.fault().catch(() => 'broken' as const)
  }

  /**
   * Gives each copy what it lacks. Null where that cannot be done now; the next start tries again.
   *
   * @param stored ids, as runs, of all that was just read from the database: then all of the second copy is compared with it
   */
  async function compare(stored: readonly string[] | null = null): Promise<Compared | null> {
    // It is known to have lost something: what another tab kept it from finding so far is found now.
    if (stored === null && damage.list.value.length > 0) return mend()
    const asked = stored === null ? side : { ...side, ids: () => listRuns(stored) }
    return compareWith(asked, stored !== null)
  }

  async function compareWith(asked: JournalSide, all: boolean): Promise<Compared | null> {
    const compared = journal.durably && journal.fault !== 'newer' ? await port.compare(asked, all) : null
    journal.broughtBack += compared?.answersBack ?? 0
    // What came back is folded with all the rest.
    if (all) await journal.whole().catch(() => undefined)
    if (all && compared !== null && compared.linesBack > 0 && compared.damaged + compared.newer === 0) damage.close()
    await look()
    return compared
  }

  /** The same of all lines and at once, for there is damage. Whoever asks meanwhile waits for the same. */
  function mend(): Promise<Compared | null> {
    comparing ??= compareWith(side, true).finally(() => (comparing = null))
    return comparing
  }

  return { fault, look, compare, mend }
})
