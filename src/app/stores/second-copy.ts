import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { listRuns } from '../../journal/ledger/runs.ts'
import { parseLineId } from '../../journal/line-id.ts'
import { summedIds } from '../../journal/snapshot/summed-ids.ts'
import type { Compared, JournalSide } from '../../journal/second-copy-port.ts'
import { SECOND_COPY } from '../later-ports.ts'
import { required } from '../ports.ts'
import { useJournal } from './journal.ts'

/** The second copy of the journal: compared with it, and what came of that told. */
export const useSecondCopy = defineStore('second copy', () => {
  const port = required(SECOND_COPY)
  const journal = useJournal()
  /** Why there is none, or why the last line is not in it; null while it takes every line. */
  const fault = shallowRef<Awaited<ReturnType<typeof port.fault>>>(null)

  const side: JournalSide = {
    learner: () => journal.learner,
    summed: () => (journal.folded.base === null ? [] : summedIds(journal.folded.base)),
    sums: (id) => journal.folded.base?.loose.has(parseLineId(id).base) ?? false,
    ids: () => journal.folded.lines.keys(),
    whole: journal.whole,
    line: (id) => journal.folded.lines.get(id),
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
    const asked = stored === null ? side : { ...side, ids: () => listRuns(stored) }
    const compared = journal.durably && journal.fault !== 'newer' ? await port.compare(asked, stored !== null) : null
    journal.broughtBack += compared?.answersBack ?? 0
    await look()
    return compared
  }

  return { fault, look, compare }
})
