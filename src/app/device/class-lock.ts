import type { ClassLock } from '../class-ports.ts'

/** Web Locks where the browser has them; elsewhere (plain http in a local network) nobody can tell, and all may go on. */
export const browserClassLock: ClassLock = {
  hold: (name) =>
    'locks' in navigator
      ? new Promise((resolve) => {
          void navigator.locks.request(`passage-class/${name}`, { ifAvailable: true }, (lock) => {
            resolve(lock !== null)
            return lock === null ? undefined : new Promise(() => undefined)
          })
        })
      : Promise.resolve(true),
}
