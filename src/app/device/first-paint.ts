import type { FirstPaint } from '../ports.ts'

/** Read by `src/first` before anything else is loaded. */
const KEY = 'passage-first'
/** After so long the app is mounted, ready or not; after as long again it shows itself. */
const MOST_MS = 4_000

interface FirstPaintOf extends FirstPaint {
  /** Resolves when the app is to be mounted: once it is ready, but at once where the page has nothing to show. */
  holdFor(ready: Promise<void>): Promise<void>
}

/**
 * What the page shows before the app is there. `root` is where the app is mounted: it stays outside the page until a
 * screen is ready, and then takes the place of `page`. `drawn` is called behind the first frame with the app in it.
 */
export function browserFirstPaint(root: HTMLElement, page: HTMLElement, drawn: () => void): FirstPaintOf {
  const first = window.passageFirst

  const shows = () => first?.shows() ?? null

  function replace(): boolean {
    if (root.isConnected) return false
    const focused = page.contains(document.activeElement) ? document.activeElement : null
    const held = nameOf(focused)
    const writing = focused instanceof HTMLInputElement && focused.type === 'text' ? stateOf(focused) : null
    page.replaceWith(root)
    requestAnimationFrame(() => setTimeout(drawn))
    const heir = held === '' ? undefined : [...root.querySelectorAll<HTMLElement>('a, button, input, [tabindex]')].find((one) => nameOf(one) === held)
    heir?.focus({ preventScroll: true })
    if (writing !== null && heir instanceof HTMLInputElement) {
      heir.setSelectionRange(writing.from, writing.to)
      heir.scrollLeft = writing.scrolled
    }
    return heir !== undefined
  }

  return {
    async holdFor(ready) {
      if (shows() === null) replace()
      else await Promise.race([ready, new Promise((resolve) => setTimeout(resolve, MOST_MS))])
      // A screen that is not ready even then shows why.
      setTimeout(replace, MOST_MS)
    },
    keep(paint) {
      try {
        if (paint === null) localStorage.removeItem(KEY)
        else localStorage.setItem(KEY, JSON.stringify(paint))
      } catch {
        // Blocked or full: only the head start is lost.
      }
    },
    begun: () => first?.begun() === true,
    early: async () => first?.early() ?? null,
    show(screen) {
      const shown = shows()
      return shown === null || shown === screen ? replace() : false
    },
  }
}

/** What is marked in a text field, and how far it is scrolled. */
function stateOf({ selectionStart: from, selectionEnd: to, scrollLeft: scrolled }: HTMLInputElement) {
  return { from, to, scrolled }
}

/** What a control is called, the same in the page and in the app. */
function nameOf(control: Element | null): string {
  return (control?.getAttribute('aria-label') ?? (control?.closest('label') ?? control)?.textContent ?? '').trim()
}
