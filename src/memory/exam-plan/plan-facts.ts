import type { Bank } from '../../bank/bank.ts'
import type { Form } from '../../bank/form.ts'
import { easeOf } from '../histories.ts'
import { memoryKey, type Memory } from '../memory.ts'
import { isExamined, walkExamFacts } from '../readiness/exam-fact.ts'
import { formsFor, type Rung } from '../rungs.ts'
import { rosterOf, type Roster } from '../session/roster.ts'
import { walked, type Walk } from '../walk.ts'
import type { PlanFact } from './course.ts'

/** What an exam needs of a bank. */
type ExamBank = Pick<Bank, 'id' | 'objectives' | 'facts' | 'groups'>

/** The facts that an exam asks for, in the order in which new ones are begun. `roster`: of that bank. */
export function planFacts(bank: ExamBank, memories: ReadonlyMap<string, Memory>, roster?: Roster): readonly PlanFact[] {
  return walked(walkPlanFacts(bank, memories, roster))
}

export function* walkPlanFacts(
  bank: ExamBank,
  memories: ReadonlyMap<string, Memory>,
  roster: Roster = rosterOf(bank),
): Walk<readonly PlanFact[]> {
  const weights = new Map<string, number>(bank.objectives.map(({ id, weight }) => [id, weight]))
  const easeOn = easesOnRungs()
  const enrolled = roster.facts.filter(({ fact }) => isExamined(fact))
  const facts = enrolled.sort((a, b) => a.place - b.place).map(({ fact }) => fact)
  const examined = yield* walkExamFacts({ ...bank, facts }, memories)
  return examined.map((fact, place) => ({
    ...fact,
    core: facts[place]?.rank === 'core',
    paused: memories.get(memoryKey(bank.id, fact.id))?.paused === true,
    weight: weights.get(fact.objective) ?? 1,
    easeOn: easeOn(facts[place]?.forms ?? []),
  }))
}

/** Few sets of forms stand behind many facts: each is looked at once. */
function easesOnRungs(): (forms: readonly Form[]) => PlanFact['easeOn'] {
  const known = new Map<string, PlanFact['easeOn']>()
  return (forms) => {
    const key = forms.join()
    const on = (rung: Rung): number => formsFor(forms, rung).map(easeOf)[0] ?? 0
    const easeOn = known.get(key) ?? { recognise: on('recognise'), rebuild: on('rebuild'), produce: on('produce') }
    known.set(key, easeOn)
    return easeOn
  }
}

/** The facts without those of some objectives; the others have the whole score among them. */
export function leaveOut(facts: readonly PlanFact[], objectives: ReadonlySet<string>): readonly PlanFact[] {
  const left = facts.filter(({ objective }) => !objectives.has(objective))
  const total = left.reduce((sum, { share }) => sum + share, 0)
  return total === 0 ? [] : left.map((fact) => ({ ...fact, share: fact.share / total }))
}
