import type { Badge, Signal } from '../ports.ts'

/** The count on the icon; its code comes with the first one. */
export const lazyBadge: Badge = {
  show: (count) => void import('./badge.ts').then(({ showBadge }) => showBadge(count)).catch(() => undefined),
  onLeave: (listener) =>
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') listener()
    }),
}

/** What can be felt or heard; its code comes with the first signal. */
export function lazySignals(): (signal: Signal) => void {
  let give: Promise<(signal: Signal) => void> | null = null
  return (signal) => {
    give ??= import('./signals.ts').then(({ browserSignals }) => browserSignals())
    void give.then((now) => now(signal)).catch(() => undefined)
  }
}
