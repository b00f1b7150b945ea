import type { Fact } from '../bank/bank.ts'
import { FORMS, isGroupForm, type Form, type GroupForm } from '../bank/form.ts'
import type { Company } from '../quiz/company.ts'
import { canTile, gapsOf } from '../quiz/forms/cloze/gaps.ts'
import type { Random } from '../quiz/random.ts'
import { hasStarted, type Memory } from './memory.ts'
import type { Mode } from './session/session.ts'

/** How much of the answer the learner must bring: see it again, put it together, or produce it. */
export const RUNGS = ['recognise', 'rebuild', 'produce'] as const
export type Rung = (typeof RUNGS)[number]

const RUNG_OF: Record<Form, Rung> = {
  choice: 'recognise',
  select: 'recognise',
  'true-false': 'recognise',
  cloze: 'rebuild',
  match: 'rebuild',
  order: 'rebuild',
  sort: 'rebuild',
  number: 'rebuild',
  short: 'produce',
  card: 'produce',
}

/** How often a form is taken where several stand on one rung. */
const SHARE: Record<Form, number> = {
  choice: 0.85,
  select: 0.85,
  'true-false': 0.15,
  cloze: 0.5,
  number: 0.5,
  match: 0.5,
  order: 0.5,
  sort: 0.5,
  short: 0.7,
  card: 0.3,
}

/** From these stabilities on, in days, a fact is rebuilt, and produced. */
const REBUILD_FROM = 3
const PRODUCE_FROM = 14

/** A memory under this stability, in days, is recognised only. */
export const WEAK_BELOW = REBUILD_FROM

/** How a fact is asked. */
export interface Asking {
  readonly form: Form
  /** Index of the gap, for a cloze. */
  readonly gap?: number
  /** Word tiles in place of typing, for a cloze. */
  readonly tiles: boolean
  /** Those asked together with it, for a form that asks several facts. */
  readonly company?: Company
}

/** Who can keep a fact company in a form that asks several facts; null where nobody can. */
export type CompanyFor = (form: GroupForm) => Company | null

/** What decides about forms beside the memory. */
export interface AskingOptions {
  readonly mode: Mode
  /** Short and number become cards, cloze becomes tiles. */
  readonly noTyping: boolean
  readonly random: Random
  /** Forms to take only if the fact has no other on any rung. */
  readonly avoid?: ReadonlySet<Form>
  /** Who can keep the fact company now in a form that asks several facts; null for nobody. Without it the fact is asked alone. */
  readonly companyFor?: CompanyFor
}

/** The rung on which a form stands. */
export function rungOfForm(form: Form): Rung {
  return RUNG_OF[form]
}

/** The forms that stand on a rung. */
export function formsOn(rung: Rung): readonly Form[] {
  return FORMS.filter((form) => RUNG_OF[form] === rung)
}

/** The rung on which a fact is asked next: by its stability, one lower after a miss, one higher after a lucky guess. */
export function rungOf(memory: Memory | undefined): Rung {
  if (!hasStarted(memory)) return 'recognise'
  const step = (memory.lift ? 1 : 0) - (memory.missed ? 1 : 0)
  return rungAt(heightOf(memory.stability) + step)
}

/** The rung on which a fact of this stability, in days, is asked, whatever its last answer was. */
export function rungFor(stability: number): Rung {
  return rungAt(heightOf(stability))
}

/**
 * The forms in which a fact that has these is asked where a rung is wanted and it is asked alone: those on the rung, else on
 * the next higher one that it has, else on the nearest lower.
 */
export function formsFor(forms: readonly Form[], rung: Rung): readonly Form[] {
  const alone = forms.filter((form) => !isGroupForm(form))
  const usable = alone.length === 0 ? forms : alone
  const taken = rungsFrom(rung).find((candidate) => usable.some((form) => RUNG_OF[form] === candidate))
  return usable.filter((form) => RUNG_OF[form] === taken)
}

function heightOf(stability: number): number {
  if (stability < REBUILD_FROM) return 0
  return stability < PRODUCE_FROM ? 1 : 2
}

function rungAt(height: number): Rung {
  return RUNGS[Math.min(RUNGS.length - 1, Math.max(0, height))] ?? 'recognise'
}

/**
 * The form in which a fact is asked next: one on its rung, else on the next higher one that it has, else on the nearest
 * lower. Null where it has none in this mode (no card for `flashcards`, or retired).
 */
export function chooseForm(fact: Fact, memory: Memory | undefined, options: AskingOptions): Asking | null {
  return chooseOn(fact, rungOf(memory), options)
}

/** The form in which a fact is asked again after a miss: one rung below the one it was missed on. Null as above. */
export function chooseEasier(fact: Fact, missed: Form, options: AskingOptions): Asking | null {
  return chooseOn(fact, rungAt(RUNGS.indexOf(RUNG_OF[missed]) - 1), options)
}

function chooseOn(fact: Fact, rung: Rung, options: AskingOptions): Asking | null {
  const usable = usableForms(fact, options)
  const wanted = usable.filter((form) => options.avoid?.has(form) !== true)
  const forms = wanted.every(isGroupForm) ? usable : wanted
  for (const candidate of rungsFrom(rung)) {
    const ways = forms.filter((form) => RUNG_OF[form] === candidate).flatMap((form) => wayOf(form, options) ?? [])
    if (ways.length > 0) return ask(fact, drawWay(ways, options.random), rung, options)
  }
  return null
}

/** A form, and who is asked with the fact. */
interface Way {
  readonly form: Form
  readonly company: Company | null
}

/** Null where nobody can keep the fact the company that the form asks for. */
function wayOf(form: Form, { companyFor }: AskingOptions): Way | null {
  if (!isGroupForm(form)) return { form, company: null }
  const company = companyFor?.(form) ?? null
  return company === null ? null : { form, company }
}

/** The rung itself, the higher ones upwards, then the lower ones downwards. */
function rungsFrom(rung: Rung): readonly Rung[] {
  const place = RUNGS.indexOf(rung)
  return [...RUNGS.slice(place), ...RUNGS.slice(0, place).reverse()]
}

/**
 * The forms that mode and `noTyping` leave; a fact that can only be typed is typed all the same. Whether there is
 * company for a form that asks several facts is looked for only when its turn has come.
 */
function usableForms(fact: Fact, { mode, noTyping }: AskingOptions): readonly Form[] {
  if (mode === 'flashcards') return fact.forms.filter((form) => form === 'card')
  if (!noTyping) return fact.forms
  const untyped = fact.forms.filter((form) => isUntyped(fact, form))
  return untyped.every(isGroupForm) ? fact.forms : untyped
}

function isUntyped(fact: Fact, form: Form): boolean {
  if (form === 'short' || form === 'number') return false
  return form !== 'cloze' || tileGaps(fact).length > 0
}

function drawWay(ways: readonly Way[], random: Random): Way {
  const total = ways.reduce((sum, { form }) => sum + SHARE[form], 0)
  let left = random.next() * total
  for (const way of ways) {
    left -= SHARE[way.form]
    if (left < 0) return way
  }
  return random.pick(ways)
}

/** Settles gap and tiles. A cloze that stands in for recognising is asked by tiles, its easier way. */
function ask(fact: Fact, { form, company }: Way, wanted: Rung, { noTyping, random }: AskingOptions): Asking {
  if (company !== null) return { form, tiles: false, company }
  if (form !== 'cloze') return { form, tiles: false }
  const tileable = noTyping || wanted === 'recognise' ? tileGaps(fact) : []
  if (tileable.length > 0) return { form, gap: random.pick(tileable), tiles: true }
  return { form, gap: random.int(Math.max(1, gapsOf(fact).length)), tiles: false }
}

function tileGaps(fact: Fact): readonly number[] {
  return [...gapsOf(fact).keys()].filter((gap) => canTile(fact, gap))
}
