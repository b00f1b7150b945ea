import type { Updates } from '../ports.ts'

const QUIET_MS = 1_000

/** Resolves once the page is loaded and the first screen drawn: a service worker's precache must not compete. */
async function quiet(): Promise<void> {
  if (document.readyState !== 'complete') await new Promise((resolve) => addEventListener('load', resolve, { once: true }))
  await new Promise((resolve) => setTimeout(resolve, QUIET_MS))
}

/** New versions, by a service worker whose code comes behind the first screen; none where there are no service workers. */
export function browserUpdates(): Updates {
  let apply: () => Promise<void> = async () => undefined
  return {
    watch: async (listener) => {
      if (!('serviceWorker' in navigator)) return
      await quiet()
      const { watchUpdates } = await import('./watch-updates.ts')
      apply = watchUpdates(listener)
    },
    apply: () => apply(),
  }
}
