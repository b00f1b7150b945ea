import type { OutlineSection } from '../bank.ts'
import type { Reporter } from '../problem.ts'
import type { BankSource } from '../schema.ts'
import type { CompiledFact } from './fact.ts'
import { placeFault } from './outline.ts'

/** Checks that what `never_traps` names is there: otherwise it would forbid nothing, and nobody would notice. */
export function checkNeverTraps(
  bans: BankSource['never_traps'],
  facts: readonly CompiledFact[],
  outline: readonly OutlineSection[],
  reporter: Reporter,
): void {
  bans?.forEach(({ of, at }, index) => {
    const path = ['never_traps', index]
    if (!facts.some(({ fact }) => fact.id === of)) {
      reporter.error('bank.yaml', [...path, 'of'], of, 'never_traps: there is no such fact')
    }
    for (const place of at) {
      const fault = placeFault(outline, place)
      if (fault !== null) reporter.error('bank.yaml', [...path, 'at'], place, fault)
    }
  })
}
