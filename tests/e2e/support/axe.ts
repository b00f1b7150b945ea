import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type axe from 'axe-core'

const AXE_FILE = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
const COLOUR_RULES = ['color-contrast', 'link-in-text-block']
const WCAG_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

declare global {
  interface Window {
    readonly axe: typeof axe
  }
}

/**
 * Checks a page against WCAG 2.2 AA and axe's best practices.
 *
 * @param what all of it, or what depends on colours alone: the rest is the same in the dark
 * @returns one line a violation: rule, impact, and the elements that break it with what is wrong; empty when there is none
 */
export async function accessibilityFaults(page: Page, what: 'all' | 'colours' = 'all'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(await readFile(AXE_FILE, 'utf8'))
  const violations = await page.evaluate(
    async (runOnly) => (await window.axe.run(document, { runOnly })).violations,
    what === 'all' ? { type: 'tag' as const, values: WCAG_TAGS } : { type: 'rule' as const, values: COLOUR_RULES },
  )
  return violations.map(({ id, impact, nodes }) => `${id} (${impact ?? ''}): ${nodes.map(told).join('; ')}`)
}

function told({ target, failureSummary }: axe.NodeResult): string {
  return `${target.join(' ')} (${(failureSummary ?? '').replace(/\s+/g, ' ')})`
}
