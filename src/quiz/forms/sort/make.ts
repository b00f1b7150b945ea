import type { Fact } from '../../../bank/bank.ts'
import { askedTogetherOf } from '../../asked.ts'
import type { Material } from '../../material.ts'
import type { Draw, Part, SortQuestion } from '../../question.ts'
import { makeRandom, type Random } from '../../random.ts'
import { companyOf } from '../../together.ts'

const MOST_TILES_OF_FACT = 2

/** Tiles to be put into bins: of each fact one or two. */
export function makeSort(fact: Fact, draw: Draw, material: Material): SortQuestion {
  const { group, facts } = companyOf(fact, 'sort', draw, material)
  const random = makeRandom(draw.seed)
  const parts = facts.flatMap((one): Part[] =>
    drawTiles(group.tiles.filter((tile) => tile.fact === one.id), random)
      .map((tile) => ({ fact: one.id, rev: one.rev, tile: tile.text, key: tile.bin })),
  )
  const titleOf = (bin: string): string => group.bins.find(({ id }) => id === bin)?.title ?? bin
  const told = parts.map(({ tile, key }) => `${tile}: ${titleOf(key)}`)
  return { ...askedTogetherOf(fact, facts, group, told), form: 'sort', bins: group.bins, parts: random.shuffle(parts) }
}

/** Tiles of different bins first, so that what the company spreads over does not end up in one bin. */
function drawTiles<T extends { readonly bin: string }>(tiles: readonly T[], random: Random): readonly T[] {
  const shuffled = random.shuffle(tiles)
  const isFirstOfBin = (tile: T): boolean => shuffled.find(({ bin }) => bin === tile.bin) === tile
  const firsts = shuffled.filter(isFirstOfBin)
  return [...firsts, ...shuffled.filter((tile) => !isFirstOfBin(tile))].slice(0, MOST_TILES_OF_FACT)
}
