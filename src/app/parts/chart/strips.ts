import type { Bank } from '../../../bank/bank.ts'

/** A section's strip of the chart, from `start` to `end`, both 0..1. */
export interface Strip {
  readonly letter: string
  readonly title: string
  readonly start: number
  readonly end: number
}

/** Sections side by side, each as wide as it has passages to show, but never too narrow for its letter. */
export function stripsOf(bank: Bank): readonly Strip[] {
  const widths = bank.outline.map((section) => 1 + Math.sqrt(section.passages.length))
  const total = widths.reduce((sum, width) => sum + width, 0)
  let at = 0
  return bank.outline.map((section, index) => {
    const start = at / total
    at += widths[index] ?? 0
    return { letter: section.letter, title: section.title, start, end: at / total }
  })
}
