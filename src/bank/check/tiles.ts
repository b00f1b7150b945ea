import type { Group } from '../bank.ts'
import { acceptedTexts } from '../plain.ts'
import { containsWords } from '../text/words.ts'
import { error, type Finding, type Rule } from './finding.ts'

/** A tile does not tell where it belongs: not by its answer, the year it is ordered by, or the title of its bin. */
export const tileRule: Rule = ({ fact }, { bank }) =>
  bank.groups.flatMap((group): Finding[] =>
    tilesOf(group).flatMap(({ owner, text, telling }) => {
      if (owner !== fact.id) return []
      const told = [...telling, ...(group.form === 'match' ? acceptedTexts(fact.answer) : [])]
      const given = told.find((one) => containsWords(text, one))
      return given === undefined ? [] : [error(`the tile "${text}" shows where it belongs: "${given}"`, 'in', group.id)]
    }),
  )

interface Tile {
  readonly owner: string
  readonly text: string
  /** What it must not hold. */
  readonly telling: readonly string[]
}

function tilesOf(group: Group): readonly Tile[] {
  switch (group.form) {
    case 'match':
      return group.tiles.map(({ fact, text }) => ({ owner: fact, text, telling: [] }))
    case 'order':
      return group.tiles.map(({ fact, text, from, to }) => ({ owner: fact, text, telling: [from, to].map(yearOf) }))
    case 'sort':
      return group.tiles.map(({ fact, text, bin }) => ({ owner: fact, text, telling: titleOf(group.bins, bin) }))
  }
}

/** The year of a day that is written as the number yyyymmdd. */
function yearOf(day: number): string {
  return String(Math.floor(day / 10_000))
}

function titleOf(bins: readonly { readonly id: string; readonly title: string }[], bin: string): readonly string[] {
  return bins.filter(({ id }) => id === bin).map(({ title }) => title)
}
