import type { Fact } from '../../../bank/bank.ts'
import { arrange } from '../../arrange.ts'
import { askedOf, unmakeable } from '../../asked.ts'
import type { ClozeQuestion, Draw } from '../../question.ts'
import { makeRandom, type Random } from '../../random.ts'
import { canTile, fills, gapsOf, type Gap } from './gaps.ts'

/** Stands in the stem where words are left out. */
const ELLIPSIS = '…'

const MOST_TRAP_TILES = 3

/** The fact's statement with one gap. Other gaps are shown filled. */
export function makeCloze(fact: Fact, draw: Draw): ClozeQuestion {
  const random = makeRandom(draw.seed)
  const gaps = gapsOf(fact)
  if (gaps.length === 0) throw unmakeable(fact, 'cloze', 'its statement has no gap')
  const index = draw.gap ?? random.int(gaps.length)
  const gap = gaps[index]
  if (gap === undefined) throw unmakeable(fact, 'cloze', `its statement has no gap ${index}`)
  const { before, after } = around(fact, gap)
  return {
    ...askedOf(fact),
    form: 'cloze',
    // A stop would make a fourth dot.
    stem: before + ELLIPSIS + (after === '.' ? '' : after),
    key: gap.gap,
    gap: index,
    before,
    after,
    accept: gap.accept,
    traps: fact.traps.filter((trap) => !fills(gap, trap.text)),
    tiles: draw.tiles === true ? tilesFor(fact, index, gap, random) : null,
  }
}

function around(fact: Fact, asked: Gap): { before: string; after: string } {
  const place = fact.says.indexOf(asked)
  const shown = fact.says.map((segment) => (typeof segment === 'string' ? segment : filled(segment, asked)))
  return { before: shown.slice(0, place).join(''), after: shown.slice(place + 1).join('') }
}

/** A gap that holds the asked words once more stays empty too: it would give them away. */
function filled(gap: Gap, asked: Gap): string {
  return fills(asked, gap.gap) ? ELLIPSIS : gap.gap
}

function tilesFor(fact: Fact, index: number, gap: Gap, random: Random): readonly string[] {
  if (!canTile(fact, index)) throw unmakeable(fact, 'cloze', `gap ${index} has no trap to make a tile of`)
  const traps = random.shuffle(fact.traps.filter((trap) => !fills(gap, trap.text))).slice(0, MOST_TRAP_TILES)
  return arrange([gap.gap, ...traps.map((trap) => trap.text)], random)
}
