import type { Fact, Group } from '../../src/bank/bank.ts'
import { wordingsOf } from '../../src/bank/plain.ts'

/** A group with all of its tiles and where each belongs, for reading aloud: any few of them may be asked together. */
export function describeGroup(group: Group, facts: ReadonlyMap<string, Fact>): string[] {
  const head = `${group.id}  (${group.form})`
  return ['', head, '-'.repeat(head.length), `  ${NAMES[group.form]}. ${group.ask}`, ...tiles(group, facts)]
}

const NAMES: Record<Group['form'], string> = { match: 'Match', order: 'Order', sort: 'Sort' }

function tiles(group: Group, facts: ReadonlyMap<string, Fact>): string[] {
  switch (group.form) {
    case 'match':
      return [
        ...group.tiles.map(({ text, fact }) => `     ${text} -> ${keyOf(facts.get(fact))}   [${fact}]`),
        `     belongs to none: ${group.spare.join('; ')}`,
      ]
    case 'order':
      return group.tiles.map(({ text, from, to, fact }) => `     ${from === to ? from : `${from}-${to}`}  ${text}   [${fact}]`)
    case 'sort':
      return group.bins.flatMap((bin) => [
        `     ${bin.title}:`,
        ...group.tiles.filter((tile) => tile.bin === bin.id).map(({ text, fact }) => `        ${text}   [${fact}]`),
      ])
  }
}

function keyOf(fact: Fact | undefined): string {
  return fact === undefined ? '?' : wordingsOf(fact.answer).map(({ text }) => text).join(', ')
}
