import { reportsNewestFirst } from '../../journal/fold.ts'
import type { Unmade } from '../../memory/session/session.ts'
import { useBank } from './bank.ts'
import { useJournal } from './journal.ts'
import { useScreenWords } from '../words/words.ts'

/** Reports facts that were left out because a question of them cannot be made, each once for a version of the bank. */
export function useUnmade(): (unmade: readonly Unmade[]) => void {
  const bank = useBank()
  const journal = useJournal()
  const { unmade: note } = useScreenWords().study.report

  return (unmade) => {
    if (bank.bank === null || unmade.length === 0) return
    const { id, version } = bank.bank
    const known = new Set(reportsNewestFirst(journal.folded).map(({ bankv, fact, form }) => `${bankv} ${fact} ${form}`))
    const fresh = unmade.filter(({ fact, form }) => bank.facts.has(fact) && !known.has(`${version} ${fact} ${form}`))
    if (fresh.length === 0) return
    journal.record(fresh.map(({ fact, form }) => ({ do: 'report', bank: id, bankv: version, fact, form, note })))
  }
}
