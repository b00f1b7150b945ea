import type { Bank } from '../../../src/bank/bank.ts'
import { fold } from '../../../src/journal/fold.ts'
import type { AnswerLine, Line, QuizLine } from '../../../src/journal/line.ts'
import { resultOf, type Result } from '../../../src/memory/quiz/result.ts'
import { makeReducer } from '../../../src/memory/schedule.ts'
import { materialOf } from '../../../src/quiz/material.ts'
import { keptText } from '../../../src/quiz/share/kept.ts'
import { harbourBank } from '../bank.ts'
import { answerLine, noonOf } from '../lines.ts'

export const DAY = 20_000

/** What was asked at one place: a fact by its number in the invented bank, and its score; null where it stayed open. */
export interface Asked {
  readonly fact: number
  readonly score: number | null
}

/** A small exam worked by hand: these facts by card, with these scores. */
export function smallQuiz(asked: readonly Asked[], fields: Partial<QuizLine> = {}, bank = harbourBank()): readonly [QuizLine, readonly AnswerLine[]] {
  const { quiz = 'small', conditions = 'exam' } = fields
  const ids = asked.map(({ fact }) => bank.facts[fact]?.id ?? fail(fact))
  const answers = asked.flatMap(({ score }, place) =>
    score === null
      ? []
      : [answerLine(DAY, 100 + place, { q: `${quiz}-${place}`, fact: ids[place] ?? '', form: 'card', gave: ['good'], score, in: `${conditions === 'exam' ? 'exam' : 'quiz'}:${quiz}` })],
  )
  const list = ids.map((fact) => ({ fact, form: 'card' as const }))
  const terms = { conditions, minutes: null, passMark: 0.8 } as const
  const line: QuizLine = {
    ...{ id: 'tester-000900', at: noonOf(DAY) + 900, tz: 0, do: 'quiz', quiz, kind: 'quiz', bank: bank.id, bankv: bank.version },
    source: keptText({ bank: bank.id, version: bank.version, source: { kind: 'listed', list, seed: 1 }, terms }),
    ...{ conditions, minutes: null, factor: 1, passMark: 0.8, startedAt: noonOf(DAY), spentMs: 90_000, awayMs: 0, gaps: 0 },
    questions: asked.length,
    score: asked.reduce((sum, { score }) => sum + (score ?? 0), 0) / asked.length,
    unanswered: asked.flatMap(({ score }, place) => (score === null ? (ids[place] ?? []) : [])),
    ...fields,
  }
  return [line, answers]
}

export function folded(...lines: readonly Line[]) {
  return fold(makeReducer({ boundary: 4 }), lines)
}

/** Its result, among other lines. */
export function smallResult(asked: readonly Asked[], others: readonly Line[] = [], fields: Partial<QuizLine> = {}, bank: Bank = harbourBank()): Result {
  const [quiz, answers] = smallQuiz(asked, fields)
  return resultOf(folded(...answers, quiz, ...others), quiz, { bank, material: materialOf(bank) })
}

function fail(fact: number): never {
  throw new Error(`The bank has no fact ${fact}.`)
}
