import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { reportImport, type Arriving, type ImportReport } from '../../journal/import-report.ts'
import { importsOf } from '../../journal/imports.ts'
import { studyDay } from '../../memory/day.ts'
import { DEVICE, required, type BackupFault } from '../ports.ts'
import { useBackup } from './backup.ts'
import { useJournal } from './journal.ts'

export type RestoreState =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'fault'; readonly fault: BackupFault | 'unwritable' }
  | { readonly kind: 'report'; readonly report: ImportReport; readonly file: Arriving; readonly confirm: boolean }
  | { readonly kind: 'done'; readonly lines: number }
  | { readonly kind: 'withdrawn' }

/** Restoring a backup: read, report, then a union, all or nothing; and taking an import out again. */
export const useRestore = defineStore('restore', () => {
  const backup = useBackup()
  const journal = useJournal()
  const clock = required(DEVICE)
  const state = shallowRef<RestoreState>({ kind: 'none' })

  /** Reads a file and shows what it holds. Changes nothing. */
  async function read(chosen: Blob): Promise<void> {
    state.value = { kind: 'reading' }
    const reading = await backup.read(chosen).catch(() => ({ state: 'refused', fault: 'stopped' }) as const)
    if (reading.state === 'refused') {
      state.value = { kind: 'fault', fault: reading.fault }
      return
    }
    const file = reading.backup
    await journal.whole()
    const report = reportImport(file, journal.folded, journal.learner, clock.id())
    // A browser without answers has no learner yet: whoever restores there is the learner of the file.
    state.value = { kind: 'report', report, file, confirm: report.otherLearner && journal.answers > 0 }
  }

  async function accept(): Promise<void> {
    if (state.value.kind !== 'report') return
    const { report, file, confirm } = state.value
    try {
      // The learner first: a file that was taken in halfway must still count as one's own.
      if (report.otherLearner && !confirm) await journal.adoptLearner(file.learner)
      await journal.adopt(report.plan.fresh, report.plan.bodies)
      journal.wiped = false
      state.value = { kind: 'done', lines: report.fresh }
    } catch {
      state.value = { kind: 'fault', fault: 'unwritable' }
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
