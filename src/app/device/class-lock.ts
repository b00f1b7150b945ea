import type { ClassLinks, ClassLock, WindowLink } from '../class-ports.ts'

/** A tab that holds a name says so at once; a busy one when its work is done. */
const ANSWER_MS = 300

/** `locks`: null where the browser has none (plain http in a local network); then the other tabs are asked. */
export function classLock(locks: LockManager | null, toWindows: ClassLinks['toWindows']): ClassLock {
  return { hold: (name) => (locks === null ? claim(toWindows(name)) : take(locks, name)) }
}

function take(locks: LockManager, name: string): Promise<boolean> {
  return new Promise((resolve) => {
    void locks.request(`passage-class/${name}`, { ifAvailable: true }, (lock) => {
      resolve(lock !== null)
      return new Promise(() => undefined)
    })
  })
}

/**
 * Each tab has a number, and the smallest of those that ask at once has the name; whoever holds it has 0. Where tabs do not hear
 * each other, all may go on.
 */
function claim(tabs: WindowLink | null): Promise<boolean> {
  let own = Math.random()
  return new Promise((resolve) => {
    tabs?.hear((other) => {
      if (own < Number(other)) return tabs.say(own)
      tabs.close()
      resolve(false)
    })
    tabs?.say(own)
    setTimeout(() => {
      own = 0
      resolve(true)
    }, ANSWER_MS)
  })
}
