import type { Page } from '@playwright/test'
import { expect } from './fixtures.ts'

/** Paper sizes as a PDF states them, in points. */
export const POINTS = { A4: [595, 842], Letter: [612, 792] } as const

/** How wide the rounding of a browser may be, in CSS pixels. */
const ROUNDING = 1

/** A piece of a sheet that lies over its edge, or over its footer. */
interface Overflow {
  readonly sheet: string
  readonly piece: string
  readonly by: number
}

/** Prints the page to a PDF; the pages of it by their width and height in points. */
export async function printedPages(page: Page): Promise<readonly (readonly number[])[]> {
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1')
  const count = pdf.match(/\/Type \/Page\b(?!s)/g)?.length ?? 0
  const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))])
  expect(boxes).toHaveLength(count)
  return boxes
}

/** The sheets by their names, as they are printed. */
export async function sheetsOf(page: Page): Promise<readonly string[]> {
  return page.getByRole('article').evaluateAll((sheets) => sheets.map((sheet) => sheet.getAttribute('aria-label') ?? ''))
}

/** Sees that nothing is cut: every piece lies within the body of its sheet, every card within its lines, as printed. */
export async function expectNothingCut(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' })
  const over = await page.getByRole('article').evaluateAll((sheets, rounding): Overflow[] => {
    const overflowOf = (piece: Element, within: Element): number => {
      const [inner, outer] = [piece.getBoundingClientRect(), within.getBoundingClientRect()]
      return Math.max(inner.bottom - outer.bottom, outer.top - inner.top, inner.right - outer.right, outer.left - inner.left)
    }
    return sheets.flatMap((sheet) => {
      const body = sheet.querySelector('[data-room]') ?? sheet
      const pieces = [...body.querySelectorAll('.block, .opening')].map((piece) => ({ piece, by: overflowOf(piece, body) }))
      const cards = [...sheet.querySelectorAll('.card')].flatMap((card) => [...card.children].map((piece) => ({ piece, by: overflowOf(piece, card) })))
      const words = [...sheet.querySelectorAll('.block *, .card *')]
        .filter((piece) => !piece.matches('.vh, .vh *'))
        .map((piece) => ({ piece, by: overflowOf(piece, sheet) }))
      return [...pieces, ...cards, ...words]
        .filter(({ by }) => by > rounding)
        .map(({ piece, by }) => ({ sheet: sheet.getAttribute('aria-label') ?? '', piece: piece.textContent.slice(0, 60), by }))
    })
  }, ROUNDING)
  await page.emulateMedia({ media: null })
  expect(over).toEqual([])
}
