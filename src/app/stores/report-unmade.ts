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

  function report(unmade: readonly Unmade[]): void {
    if (bank.bank === null) return
    const { id, version } = bank.bank
    const known = new Set(reportsNewestFirst(journal.folded).map(({ bankv, fact, form }) => `${bankv} ${fact} ${form}`))
    const fresh = unmade.filter(({ fact, form }) => bank.facts.has(fact) && !known.has(`${version} ${fact} ${form}`))
    if (fresh.length === 0) return
    journal.record(fresh.map(({ fact, form }) => ({ do: 'report', bank: id, bankv: version, fact, form, note })))
  }

  return (unmade) => {
    if (unmade.length === 0) return
    // What was reported years ago is in no newest line.
    if (journal.folded.base === null) report(unmade)
    else void journal.whole().then(() => report(unmade), () => undefined)
  }
}
