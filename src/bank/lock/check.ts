import type { CompiledFact } from '../compile/fact.ts'
import type { Fact } from '../bank.ts'
import type { Reporter } from '../problem.ts'
import type { Lock, LockEntry } from '../schema.ts'
import { lockEntry } from './entry.ts'

/**
 * Compares the facts with what was released, and refuses whatever changed without saying so. `written` are the ids
 * that stand in the files, of facts that could not be compiled too; null where a file could not be read.
 */
export function checkLock(
  lock: Lock,
  facts: readonly CompiledFact[],
  written: ReadonlySet<string> | null,
  reporter: Reporter,
): void {
  const released = new Map(Object.entries(lock))
  for (const { fact, file, path } of facts) {
    const fault = changeFault(released.get(fact.id), fact)
    if (fault === null) continue
    const report = fault.level === 'error' ? reporter.error : reporter.warn
    report(file, path, fact.id, fault.reason)
  }
  if (written === null) return
  for (const [id, entry] of released) {
    if (written.has(id) || entry.retired === true) continue
    reporter.error('lock.json', [id], id, 'the fact is gone: keep it with status: retired')
  }
}

interface Fault {
  readonly level: 'error' | 'warning'
  readonly reason: string
}

/** What is wrong with a fact's change since its release, or null. `before` is undefined for a new fact. */
export function changeFault(before: LockEntry | undefined, fact: Fact): Fault | null {
  if (before === undefined) return { level: 'warning', reason: 'not in lock.json yet: run "npm run bank -- lock"' }
  const error = (reason: string): Fault => ({ level: 'error', reason })
  const now = lockEntry(fact)
  if (before.retired === true) {
    return fact.status === 'active' ? error('the id was retired and is never used again') : null
  }
  if (fact.rev < before.rev) return error(`rev ${fact.rev} was passed already: rev ${before.rev} is in lock.json`)
  if (fact.rev > before.rev + 1) return error(`rev must be ${before.rev + 1}: rev ${before.rev} is in lock.json`)
  if (fact.rev === before.rev) return silentChange(before, now)
  if (now.key !== before.key && fact.change !== 'meaning') return error('the key changed: it needs change: meaning')
  return null
}

function silentChange(before: LockEntry, now: LockEntry): Fault | null {
  const next = before.rev + 1
  if (now.key !== before.key) {
    return { level: 'error', reason: `the key changed: it needs rev: ${next} and change: meaning` }
  }
  if (now.wording !== before.wording) {
    return { level: 'error', reason: `the wording changed: it needs rev: ${next} and change: clarified` }
  }
  return null
}
