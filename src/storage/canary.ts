import * as v from 'valibot'

const KEY = 'passage/canary'
const Canary = v.object({ learner: v.string() })

/**
 * A mark in localStorage that answers were saved here once. If the store is empty and the mark is there, the browser
 * deleted the store; without it this is a first run. `storage` is null where the browser has none for us.
 */
export class CanaryMark {
  constructor(private readonly storage: Storage | null) {}

  /** The learner whose answers were saved, or null. */
  read(): string | null {
    try {
      return v.parse(Canary, JSON.parse(this.storage?.getItem(KEY) ?? 'null')).learner
    } catch {
      return null
    }
  }

  set(learner: string): void {
    if (this.read() === learner) return
    try {
      this.storage?.setItem(KEY, JSON.stringify({ learner }))
    } catch {
      // Full or blocked: the journal itself says so, and only the warning is lost with the mark.
    }
  }
}
