import { StoreError } from '../journal/store-port.ts'

/**
 * Settles as `work` does, or rejects with a `hanging` `StoreError` after `ms` milliseconds without a call of `alive`.
 * The work itself cannot be stopped; it may still take effect later.
 */
export function withDeadline<T>(ms: number, what: string, work: (alive: () => void) => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(new StoreError('hanging', `${what} took over ${ms} ms.`))
    let timer = setTimeout(giveUp, ms)
    const alive = () => {
      clearTimeout(timer)
      timer = setTimeout(giveUp, ms)
    }
    work(alive).then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
