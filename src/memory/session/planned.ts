import type { Fact } from '../../bank/bank.ts'
import type { Form } from '../../bank/form.ts'
import { makeRandom, seedFrom } from '../../quiz/random.ts'
import type { Memory } from '../memory.ts'
import { chooseEasier, chooseForm, type Asking, type CompanyFor } from '../rungs.ts'
import type { Mode, Planned, Why } from './session.ts'

/** How the learner wants to be asked, and the chance that settles the rest. */
export interface Manner {
  readonly mode: Mode
  readonly noTyping: boolean
  /** Seed of the session. */
  readonly seed: number
}

/** A coin would answer half of these: a repetition takes another form where there is one. */
const EVEN_CHANCE: ReadonlySet<Form> = new Set<Form>(['true-false'])

/** What limits the forms of a question beside the memory. */
export interface Limits {
  /** Forms to take only if the fact has no other. */
  readonly avoid?: ReadonlySet<Form>
  /** Who can keep the fact company in a form that asks several facts. */
  readonly companyFor?: CompanyFor
}

/** The question of a fact in a session: the same fact, memory, manner and limits always give the same one. Null for none. */
export function planQuestion(
  fact: Fact,
  memory: Memory | undefined,
  why: Why,
  manner: Manner,
  limits: Limits = {},
): Planned | null {
  const seed = seedFrom(`${manner.seed}/${fact.id}`)
  const asking = chooseForm(fact, memory, { ...manner, random: makeRandom(seed), ...limits })
  return asking === null ? null : plannedOf(fact, asking, why, seed)
}

/** The easier question by which a missed one is asked again. Null where the fact has none in this mode. */
export function planAgain(fact: Fact, missed: Planned, manner: Manner): Planned | null {
  const seed = seedFrom(`${manner.seed}/${fact.id}/${missed.draw.seed}`)
  const asking = chooseEasier(fact, missed.form, { ...manner, random: makeRandom(seed), avoid: EVEN_CHANCE })
  return asking === null ? null : plannedOf(fact, asking, 'again', seed)
}

/** The draw has a seed of its own: one seed for form and statement would make every true-false of some facts true. */
function plannedOf(fact: Fact, { form, gap, tiles, company }: Asking, why: Why, chance: number): Planned {
  const seed = seedFrom(`${chance}/draw`)
  const draw = { seed, ...(gap === undefined ? {} : { gap }), ...(tiles ? { tiles } : {}), ...company }
  return { fact: fact.id, form, draw, why }
}
