import type { FirstPaint } from '../ports.ts'

/** Read by the inline script of index.html before anything else is loaded. */
const KEY = 'passage-first'

/** Keeps what the page paints first at the next start. Without storage the next start paints the bare frame. */
export const browserFirstPaint: FirstPaint = {
  keep: (paint) => {
    try {
      if (paint === null) localStorage.removeItem(KEY)
      else localStorage.setItem(KEY, JSON.stringify(paint))
    } catch {
      // Blocked or full: only the head start is lost.
    }
  },
}
