import type { Bank } from '../../../src/bank/bank.ts'
import { guardKeys } from '../../../src/quiz/giveaway.ts'
import { everyQuestion } from './every-question.ts'

/** Lines naming the facts whose key stands in another fact's question, so that drawing keeps the two apart. */
export function reportGiveaways(bank: Bank): string[] {
  const active = bank.facts.filter(({ status }) => status === 'active')
  const guard = guardKeys(bank)
  const rows = active.flatMap((owner) => {
    const questions = everyQuestion(owner)
    const given = active.flatMap((fact) => {
      const forms = questions.filter((question) => guard.givesAway(question, fact)).map(({ form }) => form)
      return forms.length === 0 ? [] : [`${fact.id} (${[...new Set(forms)].join(', ')})`]
    })
    return given.length === 0 ? [] : [`  ${owner.id} shows the key of ${given.join('; ')}`]
  })
  const head = `Giveaways: ${rows.length} of ${active.length} facts show the key of another before they are answered`
  return [head, ...rows]
}
