import type { Bank } from '../../../bank/bank.ts'
import type { PassageRecall } from '../../../memory/passages.ts'
import { stripsOf } from './strips.ts'

/** One passage on the chart: x by section, y by its place in the section, both 0..1. */
export interface Sounding extends PassageRecall {
  readonly x: number
  readonly y: number
}

/**
 * Places every passage that has questions on the chart: down its section's strip in reading order. A section of more
 * than five passages uses two columns, so that numbers never collide.
 */
export function soundingsOf(bank: Bank, recalls: ReadonlyMap<string, PassageRecall>): readonly Sounding[] {
  const strips = stripsOf(bank)
  return bank.outline.flatMap((section, index) => {
    const strip = strips[index]
    if (strip === undefined) return []
    const here = section.passages.flatMap((passage) => recalls.get(passage.ref) ?? [])
    const columns = here.length > 5 ? 2 : 1
    return here.map((recall, n) => ({
      ...recall,
      x: strip.start + ((strip.end - strip.start) * ((n % columns) + 0.5 + stagger(n, columns))) / columns,
      y: (n + 0.6) / (here.length + 0.2),
    }))
  })
}

/** A little to and fro, as soundings stand on a real chart, so that a single column is no ruler. */
function stagger(n: number, columns: number): number {
  if (columns > 1) return 0
  return n % 2 === 0 ? -0.12 : 0.12
}

/** Depth class of a retrievability: 1 under 50, 2 from 50, 3 from 70, 4 from 80, 5 from 90 in 100; 0 not started. */
export function depthOf(recall: number | null): 0 | 1 | 2 | 3 | 4 | 5 {
  if (recall === null) return 0
  const percent = Math.round(recall * 100)
  if (percent < 50) return 1
  if (percent < 70) return 2
  if (percent < 80) return 3
  return percent < 90 ? 4 : 5
}
