import { describe, expect, it } from 'vitest'
import { answersToSave, type BackupAge } from '../../../src/memory/reminder/backup-due.ts'

const DAY_MS = 86_400_000
const NOW = 20_500 * DAY_MS

function due(age: Partial<BackupAge>): number | null {
  return answersToSave({ now: NOW, answers: 0, savedAnswers: 0, savedAt: null, dismissed: null, ...age })
}
const daysAgo = (days: number): number => NOW - days * DAY_MS

describe('when a backup is worth saying so', () => {
  it.each([
    ['no answers', { answers: 0 }, null],
    ['a first session', { answers: 9 }, null],
    ['ten answers and never a backup', { answers: 10 }, 10],
    ['a fresh backup and an evening of answers', { answers: 150, savedAnswers: 100, savedAt: daysAgo(1) }, null],
    ['a fresh backup and many answers', { answers: 160, savedAnswers: 100, savedAt: daysAgo(1) }, 60],
    ['an old backup and few answers', { answers: 109, savedAnswers: 100, savedAt: daysAgo(60) }, null],
    ['an old backup and some answers', { answers: 110, savedAnswers: 100, savedAt: daysAgo(14) }, 10],
    ['an import taken out again', { answers: 50, savedAnswers: 100, savedAt: daysAgo(60) }, null],
    ['just put away', { answers: 70, dismissed: { at: NOW, answers: 70 } }, null],
    ['put away, then a few answers', { answers: 90, dismissed: { at: daysAgo(3), answers: 70 } }, null],
    ['put away, then many answers', { answers: 130, dismissed: { at: daysAgo(3), answers: 70 } }, 130],
    ['put away, and a fortnight later some answers', { answers: 80, dismissed: { at: daysAgo(14), answers: 70 } }, 80],
    ['put away, and a fortnight later none', { answers: 70, dismissed: { at: daysAgo(30), answers: 70 } }, null],
    ['saved after it was put away', { answers: 100, savedAnswers: 95, savedAt: daysAgo(1), dismissed: { at: daysAgo(9), answers: 60 } }, null],
  ] as const)('%s', (_what, age, said) => {
    expect(due(age)).toBe(said)
  })
})
