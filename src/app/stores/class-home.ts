import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { homeOf, type Home, type HomeAnswer, type HomeFault } from '../../classroom/take-home/arrival.ts'
import { homeLines } from '../../classroom/take-home/lines.ts'
import { readTakeHome } from '../../classroom/take-home/text.ts'
import type { Bank } from '../../bank/bank.ts'
import { walkReport, type ImportReport } from '../../journal/import-report.ts'
import type { AnswerBody, Line } from '../../journal/line.ts'
import { studyDay } from '../../memory/day.ts'
import { memoryKey } from '../../memory/memory.ts'
import { walked } from '../../memory/walk.ts'
import { DEVICE, required } from '../ports.ts'
import { useBank } from './bank.ts'
import { judge } from './judge.ts'
import { useJournal } from './journal.ts'
import { usePlan } from './plan.ts'

/** A file of answers is far smaller, in bytes; a larger one is not even read. */
const LARGEST_FILE = 200_000

/** What became of answers that came home. `unwritable`: the device stores nothing. */
export type HomeState =
  | { readonly kind: 'none' }
  | { readonly kind: 'fault'; readonly fault: HomeFault | 'unread' | 'unwritable' }
  /** `known`: how many of the answers are here already. */
  | { readonly kind: 'preview'; readonly home: Home; readonly known: number; readonly report: ImportReport }
  | { readonly kind: 'done'; readonly taken: number }

/** Leads what an import from a class is from, in the place of a learner. */
const CLASS = 'class:'

/** Whether a line is of the answer to that place of the class. */
function isOf(line: Line, source: string, place: number): boolean {
  return line.do === 'answer' && line.q === `${source}-${place}`
}

/** Answers that were given in a class on their way into the journal: shown first, then taken in whole or not at all. */
export const useClassHome = defineStore('class-home', () => {
  const clock = required(DEVICE)
  const bank = useBank()
  const journal = useJournal()
  const plan = usePlan()
  const state = shallowRef<HomeState>({ kind: 'none' })

  /** Bank and journal are there: before that nothing can be looked at. */
  const ready = computed(() => bank.bank !== null && journal.open)

  /** Looks at a text of answers. Changes nothing. */
  function look(text: string): void {
    if (bank.bank === null) return
    const now = clock.now()
    const home = homeOf(readTakeHome(text), { bank: bank.bank, material: bank.material }, now)
    state.value = home.kind === 'fault' ? home : preview(home, bank.bank, now)
  }

  function preview(home: Home, ground: Bank, now: number): HomeState {
    const lines = homeLines(home, {
      learner: journal.learner,
      tz: clock.tz(now),
      line: (id) => journal.folded.lines.get(id),
      judge: (answer, q, where) => judged(answer, q, where, ground),
    })
    const report = (some: readonly Line[]): ImportReport =>
      walked(walkReport({ learner: `${CLASS}${home.source}`, made: now, lines: some }, journal.folded, journal.learner, clock.id()))
    const known = home.answers.filter(({ place }) => report(lines.filter((line) => isOf(line, home.source, place))).plan.bodies.length === 0)
    return { kind: 'preview', home, known: known.length, report: report(lines) }
  }

  function judged({ question, given, sure, ms, at }: HomeAnswer, q: string, where: string, ground: Bank): readonly AnswerBody[] {
    return judge({
      ...{ question, given, sure, hinted: false, bank: ground, q, where, ms, pace: plan.pace },
      memoryOf: (fact) => journal.memories.get(memoryKey(ground.id, fact)),
      day: studyDay(at, clock.tz(at), journal.settings.boundary),
    }).bodies
  }

  async function open(file: Blob): Promise<void> {
    if (file.size > LARGEST_FILE) state.value = { kind: 'fault', fault: 'oversized' }
    else await file.text().then(look, () => (state.value = { kind: 'fault', fault: 'unread' }))
  }

  /** Answers are on their way into the journal: a second press is not a second import. */
  let isTaking = false

  async function take(): Promise<void> {
    if (state.value.kind !== 'preview' || isTaking) return
    const { report, home, known } = state.value
    isTaking = true
    const { plan: taking } = report
    try {
      await journal.adopt(taking.fresh, taking.bodies)
      state.value = { kind: 'done', taken: home.answers.length - known }
    } catch {
      state.value = { kind: 'fault', fault: 'unwritable' }
    } finally {
      isTaking = false
    }
  }

  /** Local calendar day of a moment. */
  function dayOf(at: number): number {
    return studyDay(at, clock.tz(at), 0)
  }

  function dismiss(): void {
    state.value = { kind: 'none' }
  }

  return { state, ready, look, open, take, dayOf, dismiss }
})
