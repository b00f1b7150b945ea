import type { Badge } from '../later-ports.ts'

/** The count on the app's icon, none for 0, where the device has such counts and lets us. */
export const browserBadge: Badge = {
  show: (count) => void show(count),
  onLeave: (listener) =>
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') listener()
    }),
}

async function show(count: number): Promise<void> {
  if (!('setAppBadge' in navigator)) return
  try {
    await (count > 0 ? navigator.setAppBadge(count) : navigator.clearAppBadge())
  } catch {
    // Not installed, or not allowed: nobody misses what was never there.
  }
}
