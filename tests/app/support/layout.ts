import { onTestFinished, vi } from 'vitest'

/** Tells at once, for every element it is given, that it is so high: the test's page lays nothing out by itself. */
function observerOf(height: number): typeof ResizeObserver {
  return class implements ResizeObserver {
    readonly #told: ResizeObserverCallback

    constructor(told: ResizeObserverCallback) {
      this.#told = told
    }

    observe(target: Element): void {
      const contentRect = new DOMRect(0, 0, 360, height)
      const entry = { target, contentRect, borderBoxSize: [], contentBoxSize: [], devicePixelContentBoxSize: [] }
      queueMicrotask(() => this.#told([entry], this))
    }

    unobserve(): void {}
    disconnect(): void {}
  }
}

/** For the length of the test, every row of a long list is as high, in a window of 800 pixels. */
export function layRowsOut(height = 80): void {
  const view = document.defaultView
  if (view === null) throw new Error('The page has no window.')
  const before = view.ResizeObserver
  view.ResizeObserver = observerOf(height)
  const ofWindow = vi.spyOn(document.documentElement, 'clientHeight', 'get').mockReturnValue(800)
  Object.defineProperty(HTMLElement.prototype, 'offsetParent', { configurable: true, get: parentOf })
  onTestFinished(() => {
    view.ResizeObserver = before
    ofWindow.mockRestore()
    Reflect.deleteProperty(HTMLElement.prototype, 'offsetParent')
  })
}

function parentOf(this: HTMLElement): HTMLElement | null {
  return this.parentElement
}
