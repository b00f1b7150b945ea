import { reportsNewestFirst } from '../../journal/fold.ts'
import type { Unmade } from '../../memory/session/session.ts'
import { useBank } from './bank.ts'
import { useJournal } from './journal.ts'

/** For whoever writes the bank; it stands among the learner's own notes. */
const NOTE = 'This question cannot be made from the bank. It was left out.'

/** Reports facts that were left out because a question of them cannot be made, each once for a version of the bank. */
export function useUnmade(): (unmade: readonly Unmade[]) => void {
  const bank = useBank()
  const journal = useJournal()

  return (unmade) => {
    if (bank.bank === null || unmade.length === 0) return
    const { id, version } = bank.bank
    const known = new Set(reportsNewestFirst(journal.folded).map(({ bankv, fact, form }) => `${bankv} ${fact} ${form}`))
    const fresh = unmade.filter(({ fact, form }) => bank.facts.has(fact) && !known.has(`${version} ${fact} ${form}`))
    if (fresh.length === 0) return
    journal.record(fresh.map(({ fact, form }) => ({ do: 'report', bank: id, bankv: version, fact, form, note: NOTE })))
  }
}
