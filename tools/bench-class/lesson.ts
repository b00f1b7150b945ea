import { readBank } from '../bank/read-bank.ts'
import { lessonQuestions, type Lesson } from '../../src/classroom/host/lesson.ts'
import { base64url } from '../../src/classroom/protocol/bytes.ts'
import type { HostKeys } from '../../src/classroom/protocol/keys/host-keys.ts'
import { drawQuiz } from '../../src/quiz/draw/draw.ts'
import { materialOf } from '../../src/quiz/material.ts'

const BANK = 'questions/nato-un'

/** A class of so many choice questions of the real bank, without limits of time. */
export function benchLesson({ sid, room }: HostKeys, count: number): Lesson {
  const { bank } = readBank(BANK, process.cwd(), null).compiled
  if (bank === null) throw new Error(`${BANK} does not compile: npm run bank -- check`)
  const drawable = { bank, material: materialOf(bank) }
  const picked = drawQuiz(drawable, { scope: { kind: 'all' }, count, forms: ['choice'] }, 1)
  return {
    sid,
    room: base64url(room),
    bank: bank.id,
    version: bank.version,
    terms: { pacing: 'led', naming: 'free', changing: false, confidence: false, approval: false, limitMs: null, ranking: 'none', teams: 0, speed: false, streaks: false },
    questions: lessonQuestions(drawable, picked),
  }
}
