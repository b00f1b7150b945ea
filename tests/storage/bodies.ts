import type { AnswerBody, Line } from '../../src/journal/line.ts'

/** An answer to an invented question. */
export function answerBody(q: string): AnswerBody {
  return {
    do: 'answer',
    q,
    bank: 'sea',
    bankv: 'v1',
    fact: 'spring-tide',
    rev: 1,
    form: 'choice',
    opts: ['new moon', 'half moon'],
    gave: ['new moon'],
    score: 1,
    sure: 'sure',
    rating: 3,
    ms: 4_200,
    in: 'study:s1',
  }
}

/** Answers of a writer that no store has. */
export function farLines(count: number): readonly Line[] {
  return [...Array(count).keys()].map((n) => ({ id: `far-${100_000 + n}`, at: n, tz: 0, ...answerBody(`f${n}`) }))
}

/** A source of ids that are different and the same in every run. */
export function countedIds(): () => string {
  let count = 0
  return () => {
    count += 1
    return count.toString(36).split('').reverse().join('').padEnd(10, '0')
  }
}
