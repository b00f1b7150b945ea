import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { Bank } from '../../bank/bank.ts'
import { PUBLISHED } from '../../memory/fsrs.ts'
import { walkHistories } from '../../memory/histories.ts'
import { planFacts } from '../../memory/exam-plan/plan-facts.ts'
import { seedFrom } from '../../quiz/random.ts'
import { fold, type Folded } from '../../journal/fold.ts'
import type { Arriving } from '../../journal/import-report.ts'
import type { Line } from '../../journal/line.ts'
import { studyDay } from '../../memory/day.ts'
import type { Memory } from '../../memory/memory.ts'
import { csvText, type Cell } from '../../memory/records/csv.ts'
import { pseudonymOf } from '../../memory/records/actor.ts'
import { GROUP_MARK, groupOf, type Person } from '../../memory/report/group.ts'
import { readReportFile } from '../../memory/report/report-file.ts'
import { expectedFrom, reportOf, type Expected } from '../../memory/report/report.ts'
import { LEAST_ANSWERS } from '../../memory/readiness/readiness.ts'
import { makeReducer } from '../../memory/schedule.ts'
import { walked } from '../../memory/walk.ts'
import { BACKUPS, FILES, FORECASTS, required, type BackupFault } from '../ports.ts'
import { useBank } from './bank.ts'
import { travelling, type TravellingSettings } from './travelling-settings.ts'

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
  const forecasts = required(FORECASTS)

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

  /** What a backup says of its learner, on the day it was made. */
  async function personOf({ learner, made, lines }: Arriving, file: string, about: Bank): Promise<Outcome> {
    const { folded, settings } = foldedFor(lines)
    const { boundary } = settings
    const tz = lines.reduce((newest, line) => (line.at > newest.at ? { at: line.at, tz: line.tz } : newest), { at: -Infinity, tz: 0 }).tz
    const ground = { bank: about, folded, day: studyDay(made, tz, boundary), now: made, tz, boundary }
    const first = reportOf({ ...ground, expected: null })
    if (first.answers === 0 && folded.answers > 0) return { kind: 'aside', why: 'bank' }
    const expected = first.answers < LEAST_ANSWERS ? null : await foretell(folded, settings, about, ground.day, learner)
    const report = expected === null ? first : reportOf({ ...ground, expected })
    return { kind: 'person', person: { name: nameFrom(file), learner: pseudonymOf(learner), at: made, file, report } }
  }

  /** The score that the learner's own app would foretell that day; null where it cannot be worked out. */
  async function foretell(folded: Folded<Memory>, settings: TravellingSettings, about: Bank, day: number, learner: string): Promise<Expected | null> {
    const { boundary, target, model } = settings
    const histories = walked(walkHistories(folded, about.id, about.facts.map(({ id }) => id), boundary))
    const answer = await forecasts.workOut({
      ...{ kind: 'foretell', facts: planFacts(about, folded.facts), histories, today: day, target },
      ...{ first: model?.first ?? PUBLISHED, exam: null, curves: false, exits: false, seed: seedFrom(`${learner}/${day}`) },
    })
    return answer?.kind === 'foretold' ? expectedFrom(answer.score) : null
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

/** Folded by the learner's own study days and their own model. */
function foldedFor(lines: readonly Line[]): { readonly folded: Folded<Memory>; readonly settings: TravellingSettings } {
  const usual = travelling(new Map())
  const folded = fold(makeReducer({ boundary: usual.boundary }), lines)
  const settings = travelling(folded.settings)
  const { boundary, model } = settings
  const isUsual = boundary === usual.boundary && model === null
  return { folded: isUsual ? folded : fold(makeReducer({ boundary, first: model?.first ?? null }), lines), settings }
}

/** A backup carries no name, so its file gives one. */
function nameFrom(file: string): string {
  return file.replace(/(\.jsonl)?(\.gz|\.json)?$/i, '') || file
}
