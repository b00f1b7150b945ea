import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { walkReport, type Arriving, type ImportReport } from '../../journal/import-report.ts'
import { importsOf } from '../../journal/imports.ts'
import { studyDay } from '../../memory/day.ts'
import { DEVICE, required, type BackupFault } from '../ports.ts'
import { useBackup } from './backup.ts'
import { inSlices } from './in-slices.ts'
import { useJournal } from './journal.ts'

export type RestoreState =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'fault'; readonly fault: BackupFault | 'unread' | 'unwritable' }
  | { readonly kind: 'report'; readonly report: ImportReport; readonly file: Arriving; readonly confirm: boolean }
  | { readonly kind: 'restoring' }
  | { readonly kind: 'done'; readonly lines: number }
  | { readonly kind: 'withdrawn' }

/** Restoring a backup: read, report, then a union, all or nothing; and taking an import out again. */
export const useRestore = defineStore('restore', () => {
  const backup = useBackup()
  const journal = useJournal()
  const clock = required(DEVICE)
  const state = shallowRef<RestoreState>({ kind: 'none' })
  /** A file is on its way into the journal: what another one would add is known behind it. */
  let restoring: Promise<void> = Promise.resolve()

  /** Reads a file and shows what it holds. Changes nothing. Where another is chosen meanwhile, that one is shown. */
  async function read(chosen: Blob): Promise<void> {
    const own: RestoreState = { kind: 'reading' }
    const isWanted = (): boolean => state.value === own
    state.value = own
    const reading = await backup.read(chosen).catch(() => ({ state: 'refused', fault: 'stopped' }) as const)
    if (!isWanted()) return
    if (reading.state === 'refused') {
      state.value = { kind: 'fault', fault: reading.fault }
      return
    }
    const file = reading.backup
    await restoring
    const isRead = await journal.whole().then(() => true, () => false)
    if (!isWanted()) return
    if (!isRead) {
      state.value = { kind: 'fault', fault: 'unread' }
      return
    }
    const known = journal.torn() ?? journal.folded
    const report = await inSlices(walkReport(file, known, journal.learner, clock.id()), () => clock.now(), isWanted)
    if (report === null || !isWanted()) return
    // A browser without answers has no learner yet: whoever restores there is the learner of the file.
    state.value = { kind: 'report', report, file, confirm: report.otherLearner && journal.answers > 0 }
  }

  async function accept(): Promise<void> {
    if (state.value.kind !== 'report') return
    const { report, file, confirm } = state.value
    const own: RestoreState = { kind: 'restoring' }
    state.value = own
    restoring = restore(report, file, confirm).then((outcome) => {
      if (state.value === own) state.value = outcome
    })
    await restoring
  }

  async function restore(report: ImportReport, file: Arriving, confirm: boolean): Promise<RestoreState> {
    try {
      // The learner first: a file that was taken in halfway must still count as one's own.
      if (report.otherLearner && !confirm) await journal.adoptLearner(file.learner)
      await journal.adopt(report.plan.fresh, report.plan.bodies)
      journal.wiped = false
      return { kind: 'done', lines: report.fresh + report.back }
    } catch {
      return { kind: 'fault', fault: 'unwritable' }
    }
  }

  /** Local calendar day of a moment. */
  function dayOf(at: number): number {
    return studyDay(at, clock.tz(at), 0)
  }

  const imports = computed(() =>
    importsOf(journal.folded).map((one) => ({ ...one, day: dayOf(one.at), madeDay: dayOf(one.made), ofClass: one.from.startsWith('class:') })),
  )

  function withdraw(batch: string): void {
    journal.record([{ do: 'withdraw', batch }])
    state.value = { kind: 'withdrawn' }
  }

  function cancel(): void {
    state.value = { kind: 'none' }
  }

  return { state, imports, dayOf, read, accept, cancel, withdraw }
})
