import { type Bank, type Fact, parseBank } from '../../src/bank/bank.ts'
import { FORMS, GROUP_FORMS, type GroupForm } from '../../src/bank/form.ts'

/**
 * A bank of sixty facts about an invented document, "Charter of the Harbour League": four sections, sixteen passages,
 * three sentences each. It holds what the order of a session must cope with: several facts of one sentence, reverses,
 * a fact that replaces another, and questions that show the keys of others.
 */

const SECTIONS = ['A', 'B', 'C', 'D']
const PASSAGES = 4
const SENTENCES = 3
const OBJECTIVES = [
  { id: 'ports', title: 'Name the ports', weight: 8 },
  { id: 'tolls', title: 'Tell the tolls', weight: 5 },
  { id: 'pilots', title: 'Know the pilots', weight: 3 },
  { id: 'dates', title: 'Date the events', weight: 2 },
]
const KINDS = ['text', 'date', 'list', 'text', 'number'] as const
const RANKS = ['core', 'core', 'supporting', 'detail'] as const

/** Sixty invented names, numbered beyond that; no one holds another. */
function nameOf(index: number): string {
  const heads = ['Bran', 'Cor', 'Dum', 'Fal', 'Gell', 'Hesk', 'Jor', 'Lan', 'Mad', 'Nor']
  const tails = ['avey', 'estry', 'immond', 'oster', 'ullock', 'yarden']
  const name = `${heads[index % heads.length]}${tails[Math.floor(index / heads.length) % tails.length]}`
  return index < 60 ? `Port ${name}` : `Haven ${Math.floor(index / 60)} ${name}`
}

function sourceOf(index: number) {
  const section = SECTIONS[Math.floor(index / 15) % SECTIONS.length]
  const inSection = index % 15
  const passage = 1 + Math.floor(index / 60) * PASSAGES + (Math.floor(inSection / 4) % PASSAGES)
  const sentence = 1 + (Math.floor(inSection / 2) % SENTENCES)
  return {
    id: `fact-${index}`,
    rev: 1,
    at: [`${section}${passage}.${sentence}`],
    objective: OBJECTIVES[index % OBJECTIVES.length]?.id,
    rank: RANKS[index % RANKS.length],
    ask: `What is entered under number ${1000 + index} of the roll?`,
    replaces: [] as string[],
    status: 'active',
    wrong: index % 2 === 0 ? [`Under number ${1000 + index} of the roll stands a lighthouse.`] : [],
    ...answerOf(index),
  }
}

function answerOf(index: number) {
  const traps = (texts: readonly string[]) => texts.map((text) => ({ text, reason: `The roll has no ${text} there.` }))
  switch (KINDS[index % KINDS.length]) {
    case 'date': {
      const year = 1301 + index
      return {
        answer: { kind: 'date', text: String(year), accept: [], date: { year } },
        says: ['This entry was sealed in ', { gap: String(year), accept: [] }, '.'],
        // Every third date shows the key of another one among its options.
        traps: traps([String(year + (index % 3 === 0 ? 5 : 400)), String(year + 500)]),
        forms: ['choice', ...(index % 2 === 0 ? ['true-false'] : []), 'cloze', 'number', 'card'],
      }
    }
    case 'number':
      return {
        answer: { kind: 'number', text: String(index + 20), accept: [], value: index + 20, tolerance: 0, unit: 'barrels' },
        says: ['The toll was ', { gap: `${index + 20} barrels`, accept: [] }, '.'],
        traps: traps([`${index + 220} barrels`, `${index + 320} barrels`]),
        forms: ['choice', 'cloze', 'number', 'card'],
      }
    case 'list': {
      const members = [`${nameOf(index)} Quay`, `${nameOf(index)} Mole`]
      return {
        answer: { kind: 'list', mode: 'all', members: members.map((text) => ({ text, accept: [] })) },
        says: ['Here lie ', { gap: members[0], accept: [] }, ' and ', { gap: members[1], accept: [] }, '.'],
        traps: traps([`Old Basin ${index}`]),
        forms: [...(index % 2 === 0 ? ['true-false'] : []), 'cloze', 'card'],
      }
    }
    default:
      return {
        answer: { kind: 'text', text: nameOf(index), accept: [] },
        says: ['Here the roll names ', { gap: nameOf(index), accept: [] }, '.'],
        // Every fourth name shows the key of the fact five further on.
        traps: traps([index % 4 === 0 ? nameOf(index + 5) : `Cape ${index}`, `Isle ${index}`]),
        forms: ['choice', ...(index % 2 === 0 ? ['true-false'] : []), 'cloze', 'short', 'card'],
      }
  }
}

/** Facts 50 to 54 are the reverses of 0, 10, 20, 30 and 40; 56 replaces 55. */
function withSiblings(index: number) {
  const source = sourceOf(index)
  if (index >= 50 && index < 55) {
    const of = (index - 50) * 10
    return { ...source, id: `fact-${of}~reverse`, reverseOf: `fact-${of}` }
  }
  return index === 56 ? { ...source, replaces: ['fact-55'] } : source
}

/** The bank, with `count` facts; those beyond sixty stand in passages of their own, which the outline leaves out. */
export function harbourBank(count = 60): Bank {
  return parseBank({
    format: 1,
    id: 'harbour',
    version: '0a1b2c3d',
    document: { title: 'Charter of the Harbour League', publisher: 'The League', dated: '1702', language: 'en' },
    objectives: OBJECTIVES,
    outline: SECTIONS.map((letter) => ({
      letter,
      title: `Part ${letter}`,
      unit: 'paragraph',
      passages: Array.from({ length: PASSAGES }, (_, passage) => ({ ref: `${letter}${passage + 1}`, sentences: SENTENCES })),
    })),
    facts: Array.from({ length: count }, (_, index) => withSiblings(index)),
    groups: [],
  })
}

/** The bank's facts by name. */
export function factsOf(bank: Bank): ReadonlyMap<string, Fact> {
  return new Map(bank.facts.map((fact) => [fact.id, fact]))
}

/** The bank with these fields in place of one fact's own. */
export function bankWith(bank: Bank, id: string, fields: Partial<Fact>): Bank {
  return { ...bank, facts: bank.facts.map((fact) => (fact.id === id ? { ...fact, ...fields } : fact)) }
}

const BINS = ['quays', 'moles', 'basins']
const GROUP_SIZE = 10

/**
 * The bank with groups of ten that stand in the way of each other's facts: a match shows the name of a fact outside it,
 * some times of an order overlap, some facts have two tiles of a sort of which one shows another fact's name, and two
 * facts that may meet are siblings.
 */
export function grouped(bank: Bank): Bank {
  const members: Record<GroupForm, number[]> = { match: [], order: [], sort: [] }
  for (const [index, fact] of bank.facts.entries()) {
    if (fact.reverseOf !== undefined || fact.status === 'retired') continue
    members[groupFormOf(fact)].push(index)
  }
  const facts = bank.facts.map((fact, index) => ({
    ...fact,
    forms: FORMS.filter((form) => fact.forms.includes(form) || members[groupFormOf(fact)].includes(index) && form === groupFormOf(fact)),
    replaces: index === 25 || index === 30 ? ['fact-gone'] : fact.replaces,
  }))
  return parseBank({ ...bank, facts, groups: GROUP_FORMS.flatMap((form) => groupsOf(form, members[form], bank)) })
}

function groupFormOf({ answer }: Fact): GroupForm {
  if (answer.kind === 'text') return 'match'
  return answer.kind === 'date' ? 'order' : 'sort'
}

function groupsOf(form: GroupForm, members: readonly number[], bank: Bank): unknown[] {
  const count = Math.ceil(members.length / GROUP_SIZE)
  return Array.from({ length: count }, (_, place) => {
    const own = members.slice(place * GROUP_SIZE, (place + 1) * GROUP_SIZE)
    const entries = { id: `${form}-${place}`, form, ask: `Settle these by roll ${place}.` }
    const tiles = own.flatMap((index) => tilesOf(form, index).map((tile) => ({ fact: bank.facts[index]?.id, ...tile })))
    if (form === 'match') return { ...entries, spare: [nameOf((own[0] ?? 0) + 25), 'Port Nowhere'], tiles }
    if (form === 'order') return { ...entries, tiles: tiles.sort((a, b) => Number(a.from) - Number(b.from)) }
    return { ...entries, bins: BINS.map((id) => ({ id, title: `Beside the ${id}` })), tiles }
  })
}

function tilesOf(form: GroupForm, index: number): readonly { text: string; from?: number; to?: number; bin?: string | undefined }[] {
  const text = `Entry ${3000 + index}`
  if (form === 'match') return [{ text }]
  if (form === 'order') {
    // Every third time reaches into that of its neighbours.
    const width = index % 3 === 0 ? 6 : 0
    return [{ text, from: (1301 + index - width) * 10_000 + 101, to: (1301 + index + width) * 10_000 + 1231 }]
  }
  const [bin, other] = [BINS[index % BINS.length], BINS[(index + 1) % BINS.length]]
  return index % 4 === 0 ? [{ text, bin }, { text: `What is owed to ${nameOf(index + 1)}`, bin: other }] : [{ text, bin }]
}
