import type { Bank, Fact } from '../../../src/bank/bank.ts'
import { FORMS, type Form } from '../../../src/bank/form.ts'
import { coverageOf } from '../../../src/bank/check/coverage.ts'

const PRODUCING: readonly Form[] = ['short', 'cloze', 'number', 'card']

/** Lines on what a bank holds: facts by rank, forms, objectives, and which part of the document they cover. */
export function reportFacts(bank: Bank): string[] {
  const active = bank.facts.filter(({ status }) => status === 'active')
  return [...counts(bank.facts, active), ...objectives(bank, active), ...producing(active), ...coverage(bank)]
}

function counts(all: readonly Fact[], active: readonly Fact[]): string[] {
  const ofRank = (rank: Fact['rank']): string => `${active.filter((fact) => fact.rank === rank).length} ${rank}`
  const reverses = active.filter(({ reverseOf }) => reverseOf !== undefined).length
  const forms = FORMS.map((form) => `${form} ${active.filter((fact) => fact.forms.includes(form)).length}`)
  return [
    `Facts: ${active.length} (${ofRank('core')}, ${ofRank('supporting')}, ${ofRank('detail')}), ` +
      `${reverses} of them reverses; ${all.length - active.length} retired`,
    `Forms: ${forms.join(', ')}`,
  ]
}

function objectives(bank: Bank, active: readonly Fact[]): string[] {
  const rows = bank.objectives.map(({ id }) => `${id} ${active.filter(({ objective }) => objective === id).length}`)
  return [`Objectives: ${rows.join(', ')}`]
}

function producing(active: readonly Fact[]): string[] {
  const without = active.filter(({ forms }) => !forms.some((form) => PRODUCING.includes(form)))
  return [`Facts without a producing form: ${listOrNone(without.map(({ id }) => id))}`]
}

function coverage(bank: Bank): string[] {
  const { sections } = coverageOf(bank.outline, bank.facts)
  const sum = (of: (section: (typeof sections)[number]) => number): number =>
    sections.reduce((total, section) => total + of(section), 0)
  const places = sum((section) => section.places)
  const passages = sum((section) => section.passages)
  return [
    `Coverage: ${places - sum(({ open }) => open.length)} of ${places} sentences, ` +
      `${passages - sum(({ openPassages }) => openPassages.length)} of ${passages} passages`,
    ...sections.map(
      ({ letter, title, places: all, open }) =>
        `  ${letter} ${title}: ${all - open.length} of ${all}` +
        (open.length > 0 ? `; no fact at ${open.join(', ')}` : ''),
    ),
  ]
}

function listOrNone(entries: readonly string[]): string {
  return entries.length === 0 ? 'none' : entries.join(', ')
}
