import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { importLines, importsOf } from '../../journal/imports.ts'
import type { Line } from '../../journal/line.ts'
import { studyDay } from '../../memory/day.ts'
import { DEVICE, required, type BackupContent, type BackupFault } from '../ports.ts'
import { useBackup } from './backup.ts'
import { useJournal } from './journal.ts'

/** What a backup would bring, for the learner to read before anything is changed. */
export interface RestoreReport {
  readonly madeDay: number
  readonly answers: number
  readonly facts: number
  readonly firstDay: number | null
  readonly lastDay: number | null
  readonly known: number
  readonly fresh: number
  /** The file is another learner's: nothing is added without a typed confirmation. */
  readonly other: boolean
}

export type RestoreState =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'fault'; readonly fault: BackupFault | 'unwritable' }
  | { readonly kind: 'report'; readonly report: RestoreReport; readonly content: BackupContent; readonly fresh: readonly Line[] }
  | { readonly kind: 'done'; readonly lines: number }
  | { readonly kind: 'withdrawn' }

/** Restoring a backup: read, report, then a union, all or nothing; and taking an import out again. */
export const useRestore = defineStore('restore', () => {
  const backup = useBackup()
  const journal = useJournal()
  const clock = required(DEVICE)
  const state = shallowRef<RestoreState>({ kind: 'none' })

  function dayOf(line: Line): number {
    return studyDay(line.at, line.tz, journal.settings.boundary)
  }

  function reportOf(content: BackupContent, fresh: readonly Line[]): RestoreReport {
    const answers = content.lines.filter((line) => line.do === 'answer')
    const days = answers.map(dayOf)
    const first = days.reduce((least, day) => Math.min(least, day), Infinity)
    const last = days.reduce((most, day) => Math.max(most, day), -Infinity)
    return {
      madeDay: studyDay(content.made, clock.tz(content.made), 0),
      answers: answers.length,
      facts: new Set(answers.map((line) => `${line.bank}/${line.fact}`)).size,
      firstDay: days.length === 0 ? null : first,
      lastDay: days.length === 0 ? null : last,
      known: content.lines.length - fresh.length,
      fresh: fresh.length,
      other: content.learner !== journal.learner && journal.folded.lines.size > 0,
    }
  }

  async function read(file: Blob): Promise<void> {
    state.value = { kind: 'reading' }
    const reading = await backup.read(file)
    if (reading.kind === 'fault') {
      state.value = reading
      return
    }
    const { content } = reading
    const fresh = content.lines.filter((line) => !journal.folded.lines.has(line.id))
    state.value = { kind: 'report', report: reportOf(content, fresh), content, fresh }
  }

  async function accept(): Promise<void> {
    if (state.value.kind !== 'report') return
    const { content, fresh, report } = state.value
    const bodies = importLines(fresh, { batch: clock.id(), from: content.learner, made: content.made })
    try {
      await journal.adopt(fresh, bodies)
      if (!report.other) await journal.adoptLearner(content.learner)
      state.value = { kind: 'done', lines: fresh.length }
    } catch {
      state.value = { kind: 'fault', fault: 'unwritable' }
    }
  }

  const imports = computed(() =>
    importsOf(journal.folded.lines.values()).map((one) => ({ ...one, day: studyDay(one.at, one.tz, 0) })),
  )

  function withdraw(batch: string): void {
    journal.record([{ do: 'withdraw', batch }])
    state.value = { kind: 'withdrawn' }
  }

  function cancel(): void {
    state.value = { kind: 'none' }
  }

  return { state, imports, read, accept, cancel, withdraw }
})
