import { vi } from 'vitest'

/** Everything is in view: parts that wait for it come at once. */
export function everythingInView(): void {
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      readonly #report: (entries: readonly { isIntersecting: boolean }[]) => void

      constructor(report: (entries: readonly { isIntersecting: boolean }[]) => void) {
        this.#report = report
      }

      observe(): void {
        this.#report([{ isIntersecting: true }])
      }

      disconnect(): void {}
    },
  )
}
