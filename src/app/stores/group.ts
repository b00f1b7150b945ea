import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { Bank } from '../../bank/bank.ts'
import { fold, type Folded } from '../../journal/fold.ts'
import type { Arriving } from '../../journal/import-report.ts'
import type { Line } from '../../journal/line.ts'
import { studyDay } from '../../memory/day.ts'
import type { Memory } from '../../memory/memory.ts'
import { csvText, type Cell } from '../../memory/records/csv.ts'
import { pseudonymOf } from '../../memory/records/actor.ts'
import { GROUP_MARK, groupOf, type Person } from '../../memory/report/group.ts'
import { readReportFile } from '../../memory/report/report-file.ts'
import { reportOf } from '../../memory/report/report.ts'
import { makeReducer } from '../../memory/schedule.ts'
import { BACKUPS, FILES, required, type BackupFault } from '../ports.ts'
import { useBank } from './bank.ts'
import { travelling } from './travelling-settings.ts'

/** Larger files are no reports: only a backup may be so large. */
const LARGEST_REPORT = 1_000_000

/** Why a file is not among the others. `bank`: it is about another document; `replaced`: a newer one of the same person is. */
export type AsideWhy = BackupFault | 'bank' | 'unreadable' | 'replaced'

export interface Aside {
  readonly file: string
  readonly why: AsideWhy
}

type Outcome = { readonly kind: 'person'; readonly person: Person } | { readonly kind: 'aside'; readonly why: AsideWhy }

/** A group of learners by the files that they handed in. It lives as long as the page, and touches no journal. */
export const useGroup = defineStore('group', () => {
  const bank = useBank()
  const backups = required(BACKUPS)
  const outbox = required(FILES)

  const files = shallowRef<readonly Person[]>([])
  const refused = shallowRef<readonly Aside[]>([])
  const reading = ref<{ done: number; total: number } | null>(null)
  /** Score, 0..1, from which a person counts as ready. */
  const mark = ref(GROUP_MARK)

  const group = computed(() => groupOf(files.value))
  const asides = computed((): readonly Aside[] => [
    ...refused.value,
    ...group.value.replaced.map((file) => ({ file, why: 'replaced' as const })),
  ])

  /** Reads files one after the other; what cannot be read is named and set aside while the others load. */
  async function read(chosen: readonly File[]): Promise<void> {
    const about = bank.bank
    if (about === null || reading.value !== null) return
    reading.value = { done: 0, total: chosen.length }
    for (const [n, file] of chosen.entries()) {
      const outcome = await look(file, about).catch((): Outcome => ({ kind: 'aside', why: 'unreadable' }))
      if (outcome.kind === 'person') files.value = [...files.value, outcome.person]
      else refused.value = [...refused.value, { file: file.name, why: outcome.why }]
      reading.value = { done: n + 1, total: chosen.length }
    }
    reading.value = null
  }

  async function look(file: File, about: Bank): Promise<Outcome> {
    const report = file.size > LARGEST_REPORT ? { kind: 'foreign' as const } : readReportFile(await file.text())
    if (report.kind === 'report') {
      const { name, learner, at, report: of } = report.filed
      if (of.bank !== about.id) return { kind: 'aside', why: 'bank' }
      return { kind: 'person', person: { name: name === '' ? nameFrom(file.name) : name, learner, at, file: file.name, report: of } }
    }
    if (report.kind !== 'foreign') return { kind: 'aside', why: report.kind === 'broken' ? 'damaged' : report.kind }
    const reading = await backups.read(file)
    return reading.state === 'refused' ? { kind: 'aside', why: reading.fault } : personOf(reading.backup, file.name, about)
  }

  function clear(): void {
    files.value = []
    refused.value = []
  }

  /** Hands the group out as a table. Returns the file's name. */
  function saveTable(rows: readonly (readonly Cell[])[], name: string): string {
    outbox.save(csvText(rows), name, 'text/csv;charset=utf-8')
    return name
  }

  return { group, asides, reading, mark, read, clear, saveTable }
})

/** What a backup says of its learner, on the day it was made. */
function personOf({ learner, made, lines }: Arriving, file: string, bank: Bank): Outcome {
  const { folded, boundary } = foldedFor(lines)
  const tz = lines.reduce((newest, { at, tz }) => (at > newest.at ? { at, tz } : newest), { at: -Infinity, tz: 0 }).tz
  const report = reportOf({ bank, folded, day: studyDay(made, tz, boundary), now: made, tz, boundary, expected: null })
  if (report.answers === 0 && folded.answers > 0) return { kind: 'aside', why: 'bank' }
  return { kind: 'person', person: { name: nameFrom(file), learner: pseudonymOf(learner), at: made, file, report } }
}

/** Folded by the learner's own study days. */
function foldedFor(lines: readonly Line[]): { readonly folded: Folded<Memory>; readonly boundary: number } {
  const usual = travelling(new Map()).boundary
  const folded = fold(makeReducer({ boundary: usual }), lines)
  const { boundary } = travelling(folded.settings)
  return { folded: boundary === usual ? folded : fold(makeReducer({ boundary }), lines), boundary }
}

/** A backup carries no name, so its file gives one. */
function nameFrom(file: string): string {
  return file.replace(/(\.jsonl)?(\.gz|\.json)?$/i, '') || file
}
