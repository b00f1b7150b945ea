import type { FactId } from '../../../bank/ids.ts'
import { itemFigures } from '../../../classroom/report/items.ts'
import { sheetOf } from '../../../classroom/report/sheet.ts'
import { mean } from '../../../classroom/report/statistics.ts'
import { PASS_MARK } from '../../../quiz/quiz.ts'
import type { Held } from '../class-host/held.ts'

/** Facts at which a class scored below the pass mark on the whole, by its first votes, the least known first. */
export function missedFacts(classes: readonly Pick<Held, 'kept' | 'state'>[]): readonly FactId[] {
  const scores = new Map<FactId, number[]>()
  for (const { kept, state } of classes) {
    const sheet = sheetOf(kept.lesson, state)
    itemFigures(sheet).forEach(({ facility }, index) => {
      const fact = sheet.items[index]?.picked.fact
      if (fact !== undefined && facility !== null) scores.set(fact, [...(scores.get(fact) ?? []), facility])
    })
  }
  return [...scores]
    .map(([fact, all]) => ({ fact, score: mean(all) ?? 1 }))
    .filter(({ score }) => score < PASS_MARK)
    .sort((a, b) => a.score - b.score)
    .map(({ fact }) => fact)
}
