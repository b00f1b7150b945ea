import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { fold } from '../../journal/fold.ts'
import { readRuns } from '../../journal/ledger/runs.ts'
import type { Compared } from '../../journal/second-copy-port.ts'
import type { StoredFound } from '../../journal/stored-found.ts'
import { makeReducer } from '../../memory/schedule.ts'
import { STORED_CHECK } from '../later-ports.ts'
import { FILES, required } from '../ports.ts'
import { useJournal } from './journal.ts'
import { useSecondCopy } from './second-copy.ts'

export interface CheckReport {
  readonly stored: StoredFound
  /** What came of comparing both copies; null where there is one only, or where that could not be done. */
  readonly compared: Compared | null
  /** A snapshot was damaged or said something else, and was made anew. */
  readonly snapshotReplaced: boolean
  /** What the screens showed did not follow from what is stored, and was worked out anew. */
  readonly refolded: boolean
  /** Lines that the page still had and the store had not; they were stored again. */
  readonly storedAgain: number
  /** What the screens show does not follow from what is stored, and that could not be mended. */
  readonly differs: boolean
}

export type CheckState =
  | { readonly kind: 'none' }
  | { readonly kind: 'running'; readonly done: number; readonly of: number }
  | { readonly kind: 'failed' }
  | { readonly kind: 'done'; readonly report: CheckReport }

/** The data check: everything stored is read anew, compared with what is shown and with the second copy, and mended. */
export const useDataCheck = defineStore('data check', () => {
  const stored = required(STORED_CHECK)
  const files = required(FILES)
  const journal = useJournal()
  const copy = useSecondCopy()
  const state = shallowRef<CheckState>({ kind: 'none' })

  async function run(): Promise<void> {
    if (state.value.kind === 'running') return
    state.value = { kind: 'running', done: 0, of: 0 }
    try {
      state.value = { kind: 'done', report: await check() }
    } catch {
      state.value = { kind: 'failed' }
    }
  }

  async function check(): Promise<CheckReport> {
    await journal.readNew()
    const { facts, lines } = journal.folded
    let found = await read()
    const snapshotReplaced = found.snapshots.replaced
    // Answers that were given meanwhile, or are not saved yet, are no fault.
    const still = journal.folded.facts === facts && journal.unsaved.length === 0
    const kept = readRuns(found.ids)
    const gone = still ? [...lines.values()].filter(({ id }) => !kept.has(id)) : []
    if (gone.length > 0) {
      await journal.adopt(gone, [])
      found = await read()
    }
    const differing = still && found.differing > 0
    const refolded = differing && found.lines === lines.size
    if (refolded) journal.folded = fold(makeReducer(journal.schedule), journal.folded.lines.values())
    const compared = await copy.compare(found.ids)
    const stored = compared !== null && compared.linesBack > 0 ? await read() : found
    return { stored, compared, snapshotReplaced, refolded, storedAgain: gone.length, differs: differing && !refolded && stored.differing > 0 }
  }

  function read(): Promise<StoredFound> {
    const shown = { facts: journal.folded.facts, schedule: journal.schedule }
    return stored.run(shown, (done, of) => (state.value = { kind: 'running', done, of }))
  }

  /** Hands a damaged stretch out as a file, as it is stored. Returns its name, null where it is not there any more. */
  async function saveDamaged(key: string): Promise<string | null> {
    const text = await stored.damaged(key).catch(() => null)
    if (text === null) return null
    const name = `passage-${key.replaceAll(/[^a-z0-9]+/gi, '-')}.txt`
    files.save(text, name, 'text/plain')
    return name
  }

  return { state, run, saveDamaged }
})
