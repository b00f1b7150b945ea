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

/** Resolves once every part that is in view has come: they come one after the other. */
export async function partsShown(): Promise<void> {
  await vi.waitFor(() => {
    if ([...document.querySelectorAll('.later')].some(({ childElementCount }) => childElementCount === 0)) throw new Error('A part is yet to come.')
  }, 10_000)
}
