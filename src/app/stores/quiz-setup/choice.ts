import * as v from 'valibot'
import type { Bank } from '../../../bank/bank.ts'
import { FORMS, FormSchema } from '../../../bank/form.ts'
import { FactIdSchema, type FactId } from '../../../bank/ids.ts'
import type { Wanted } from '../../../quiz/draw/outlook.ts'
import { MOST_QUESTIONS, PASS_MARK, type Scope, type Terms } from '../../../quiz/quiz.ts'

export const MOST_MINUTES = 600
const FIRST_COUNT = 10
const FIRST_MINUTES = 20

function wholeTo(most: number) {
  return v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(most))
}

const Choice = v.object({
  from: v.fallback(v.picklist(['all', 'objectives', 'sections', 'facts']), 'all'),
  /** What was ticked stays ticked, whichever of them holds. */
  objectives: v.fallback(v.array(v.string()), []),
  sections: v.fallback(v.array(v.string()), []),
  facts: v.fallback(v.array(FactIdSchema), []),
  count: v.fallback(wholeTo(MOST_QUESTIONS), FIRST_COUNT),
  forms: v.fallback(v.array(FormSchema), [...FORMS]),
  conditions: v.fallback(v.picklist(['practice', 'exam']), 'practice'),
  limited: v.fallback(v.boolean(), false),
  minutes: v.fallback(wholeTo(MOST_MINUTES), FIRST_MINUTES),
  factor: v.fallback(v.picklist([1, 1.5, 2]), 1),
  passMark: v.fallback(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), PASS_MARK),
})

/** What a learner chooses for a quiz, as it is remembered on the device. */
export type QuizChoice = v.InferOutput<typeof Choice>

/** Reads what was remembered: what does not fit gets its default, what the bank does not have any more is left out. */
export function parseChoice(value: unknown, bank: Bank | null): QuizChoice {
  const parsed = v.safeParse(Choice, value)
  const choice = parsed.success ? parsed.output : v.parse(Choice, {})
  if (bank === null) return choice
  const objectives = new Set<string>(bank.objectives.map(({ id }) => id))
  const sections = new Set<string>(bank.outline.map(({ letter }) => letter))
  const facts = new Set<string>(bank.facts.flatMap(({ id, status }) => (status === 'active' ? [id] : [])))
  return {
    ...choice,
    objectives: choice.objectives.filter((id) => objectives.has(id)),
    sections: choice.sections.filter((letter) => sections.has(letter)),
    facts: choice.facts.filter((id) => facts.has(id)).slice(0, MOST_QUESTIONS),
  }
}

/** What the choice asks for. */
export function wantedOf({ from, objectives, sections, facts, count, forms }: QuizChoice, bank: Bank): Wanted {
  if (from !== 'facts') return { kind: 'drawn', setup: { scope: scopeOf(from, objectives, sections), count, forms } }
  const chosen = new Set<FactId>(facts)
  return { kind: 'picked', facts: bank.facts.filter(({ id }) => chosen.has(id)), forms }
}

function scopeOf(kind: Scope['kind'], ids: readonly string[], letters: readonly string[]): Scope {
  switch (kind) {
    case 'all':
      return { kind }
    case 'objectives':
      return { kind, ids }
    case 'sections':
      return { kind, letters }
  }
}

export function termsOf({ conditions, limited, minutes, passMark }: QuizChoice): Terms {
  return { conditions, minutes: limited ? minutes : null, passMark }
}
