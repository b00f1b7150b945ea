import type { AnswerBody, AnswerLine } from '../../src/journal/line.ts'

const DAY_MS = 86_400_000
const NOON = DAY_MS / 2

/** Noon of a study day, in milliseconds, where local time is UTC. */
export function noonOf(day: number): number {
  return day * DAY_MS + NOON
}

/** An answer at noon of a study day; `number` makes its id and keeps the order within the day. */
export function answerLine(day: number, number: number, fields: Partial<AnswerBody> = {}): AnswerLine {
  return {
    id: `tester-${String(number).padStart(6, '0')}`,
    at: noonOf(day) + number,
    tz: 0,
    do: 'answer',
    q: `q-${number}`,
    bank: 'harbour',
    bankv: '0a1b2c3d',
    fact: 'fact-0',
    rev: 1,
    form: 'choice',
    gave: [],
    score: 1,
    rating: 3,
    ms: 9_000,
    in: 'study:test',
    ...fields,
  }
}
