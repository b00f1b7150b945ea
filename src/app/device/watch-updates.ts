import { registerSW } from 'virtual:pwa-register'
import type { Updates } from '../ports.ts'

const HOUR_MS = 3_600_000

/** Registers the service worker and watches for new versions. Returns the way to activate one and reload. */
export function watchUpdates({ onReady, onOffline }: Parameters<Updates['watch']>[0]): Updates['apply'] {
  /** Update now was pressed in this tab. */
  let wanted = false
  /** The new version is active already. */
  let active = false
  const update = registerSW({
    immediate: true,
    onNeedRefresh: onReady,
    // Another tab may have brought the new version: a session here goes on, and reloads when its learner wants.
    onNeedReload: () => {
      if (wanted) window.location.reload()
      active = true
      onReady()
    },
    onOfflineReady: onOffline,
    onRegisteredSW: (_address, registration) => {
      const look = (): void => void registration?.update().catch(() => undefined)
      setInterval(look, HOUR_MS)
      document.addEventListener('visibilitychange', () => {
        if (document.visibilityState === 'visible') look()
      })
    },
  })
  return async () => {
    wanted = true
    if (active) window.location.reload()
    else await update(true)
  }
}
