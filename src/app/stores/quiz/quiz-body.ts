import type { QuizBody } from '../../../journal/line.ts'
import { scoreOf, type QuizRun } from '../../../quiz/run/run.ts'
import { keptText } from '../../../quiz/share/kept.ts'

/** The journal's line of a quiz that is over: what is not graded now was not answered. */
export function quizBody(run: QuizRun): QuizBody {
  const { id, kind, bank, version, source, terms, factor, startedAt, spentMs, awayMs, gaps, questions, places } = run
  const flagged = places.flatMap((place, index) => (place.flagged ? [index] : []))
  return {
    do: 'quiz',
    quiz: id,
    kind,
    bank,
    bankv: version,
    source: keptText({ bank, version, source, terms }),
    conditions: terms.conditions,
    minutes: terms.minutes,
    factor,
    passMark: terms.passMark,
    ...{ startedAt, spentMs, awayMs, gaps },
    questions: questions.length,
    score: scoreOf(run),
    unanswered: questions.flatMap(({ fact }, place) => (places[place]?.answered === null ? [fact] : [])),
    ...(flagged.length === 0 ? {} : { flagged }),
  }
}
