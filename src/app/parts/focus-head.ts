import { nextTick } from 'vue'

/** Gives the focus to the heading of the screen, once what was pressed has gone from the page with all that it stood in. */
export async function focusHead(): Promise<void> {
  await nextTick()
  document.querySelector<HTMLElement>('h1')?.focus()
}
