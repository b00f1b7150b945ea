import type { Updates } from '../ports.ts'

const HOUR_MS = 3_600_000
const QUIET_MS = 1_000

/** Resolves once the page is loaded and the first screen drawn: a service worker's precache must not compete. */
async function quiet(): Promise<void> {
  if (document.readyState !== 'complete') await new Promise((resolve) => addEventListener('load', resolve, { once: true }))
  await new Promise((resolve) => setTimeout(resolve, QUIET_MS))
}

/** Registers the service worker and watches for new versions; nothing where service workers are missing. */
export function browserUpdates(): Updates {
  let activate: () => Promise<void> = async () => undefined
  /** Update now was pressed in this tab. */
  let wanted = false

  return {
    watch: async ({ onReady, onOffline }) => {
      if (!('serviceWorker' in navigator)) return
      await quiet()
      const { registerSW } = await import('virtual:pwa-register')
      const update = registerSW({
        immediate: true,
        onNeedRefresh: onReady,
        // Another tab may have brought the new version: a session here goes on, and reloads when its learner wants.
        onNeedReload: () => {
          if (wanted) window.location.reload()
          activate = async () => window.location.reload()
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
      activate = () => update(true)
    },
    apply: () => {
      wanted = true
      return activate()
    },
  }
}
