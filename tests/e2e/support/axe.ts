import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type axe from 'axe-core'

const AXE_FILE = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
const WCAG_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

declare global {
  interface Window {
    readonly axe: typeof axe
  }
}

/**
 * Checks a page against WCAG 2.2 AA and axe's best practices.
 *
 * @returns one line a violation: rule, impact, and the elements that break it; empty when there is none
 */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(await readFile(AXE_FILE, 'utf8'))
  const violations = await page.evaluate(
    async (tags) => (await window.axe.run(document, { runOnly: { type: 'tag', values: tags } })).violations,
    WCAG_TAGS,
  )
  return violations.map(({ id, impact, nodes }) => `${id} (${impact ?? ''}): ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
}
