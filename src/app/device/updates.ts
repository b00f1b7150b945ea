import type { Updates } from '../ports.ts'

const HOUR_MS = 3_600_000

/** Registers the service worker and watches for new versions; nothing where service workers are missing. */
export function browserUpdates(): Updates {
  let activate: (reload: boolean) => Promise<void> = async () => undefined

  return {
    watch: async ({ onReady, onOffline }) => {
      if (!('serviceWorker' in navigator)) return
      const { registerSW } = await import('virtual:pwa-register')
      activate = registerSW({
        immediate: true,
        onNeedRefresh: onReady,
        onOfflineReady: onOffline,
        onRegisteredSW: (_address, registration) => {
          const look = (): void => void registration?.update().catch(() => undefined)
          setInterval(look, HOUR_MS)
          document.addEventListener('visibilitychange', () => {
            if (document.visibilityState === 'visible') look()
          })
        },
      })
    },
    apply: () => activate(true),
  }
}
