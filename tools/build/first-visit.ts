import type { Bank } from '../../src/bank/bank.ts'
import { passageOf } from '../../src/bank/ids.ts'
import type { FirstVisit } from '../../src/app/first-page.ts'
import { stripsOf } from '../../src/app/parts/chart/strips.ts'
import { firstWords } from '../../src/app/screens/today/first-words.ts'
import type { Words } from '../../src/app/words/words.ts'
import { emptyFold } from '../../src/journal/fold.ts'
import { paceOf } from '../../src/memory/pace.ts'
import { planSession } from '../../src/memory/session/plan.ts'
import { sessionSeed } from '../../src/memory/session/seed.ts'
import { makeQuestion } from '../../src/quiz/make.ts'
import { materialOf } from '../../src/quiz/material.ts'

/** As long as nothing was changed in the settings. */
const DEFAULTS = { confidence: true, confidenceExplained: false, shortcuts: true }

/** What Today says before the first answer ever; the same for everybody and on every day. Null for a bank without questions. */
export function firstVisitOf(bank: Bank, words: Words): FirstVisit | null {
  const plan = planSession({
    ...{ bank, memories: new Map(), today: 0, length: { kind: 'minutes', minutes: 5 }, pace: paceOf(emptyFold()) },
    ...{ mode: 'mixed', noTyping: false, seed: sessionSeed('', 0, 0) },
  })
  const material = materialOf(bank)
  const [planned] = plan.queue
  const fact = planned === undefined ? undefined : material.facts.get(planned.fact)
  const place = fact?.at[0]
  if (planned === undefined || fact === undefined || place === undefined) return null
  const first = { planned, fact, question: makeQuestion(fact, planned.form, planned.draw, material), passage: passageOf(place) }
  const said = firstWords({ bank, heading: bank.document.title, plan, first, firstEver: true }, DEFAULTS, words, words)
  if (said === null) return null
  const strips = stripsOf(bank)
  const widest = Math.max(...strips.map(({ start, end }) => end - start))
  return {
    bank: bank.version,
    words: said,
    title: words.today.chart.title,
    rows: strips.map(({ letter, title, start, end }) => ({ letter, title, size: (100 * (end - start)) / widest })),
    empty: words.today.chart.empty(strips.length),
  }
}
