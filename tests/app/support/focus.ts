import type { DOMWrapper } from '@vue/test-utils'
import { shown } from './screen.ts'

/** Presses a button as a keyboard does: it has the focus, and loses it where it goes from the page. */
export async function push(pushed: DOMWrapper<HTMLButtonElement>): Promise<void> {
  pushed.element.focus()
  await pushed.trigger('click')
  await shown()
}

/** What has the focus, as it is read; of a field its label. */
export const focused = (): string => (document.activeElement?.closest('label') ?? document.activeElement)?.textContent.trim() ?? ''
