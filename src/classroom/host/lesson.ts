import type { PlaceRef } from '../../bank/ids.ts'
import { plainSays } from '../../bank/plain.ts'
import { tryQuestion } from '../../quiz/can-make.ts'
import type { Drawable } from '../../quiz/draw/draw.ts'
import type { Question } from '../../quiz/question.ts'
import type { Picked } from '../../quiz/quiz.ts'
import type { Manner } from '../protocol/messages/from-host.ts'

/** What the host chose before the class. */
export interface Terms extends Manner {
  /** Also who has the join link waits for the host's word. Who came by the code always does. */
  readonly approval: boolean
  /** Time for one question, or for all of them where they are open at once, in milliseconds; null for none. */
  readonly limitMs: number | null
  /** Whether players learn their own place among all, or the room the three first seats at the end. */
  readonly ranking: 'none' | 'private' | 'top'
}

/** One question of a class, made once, and what is told of it afterwards. */
export interface LessonQuestion {
  readonly picked: Picked
  readonly question: Question
  readonly objective: string
  readonly says: string
  readonly explanation: string | null
  readonly at: readonly PlaceRef[]
}

/** What does not change while a class runs. */
export interface Lesson {
  readonly sid: string
  /** The secret of the join link (base64url), for those who are let in without it. */
  readonly room: string
  readonly bank: string
  readonly version: string
  readonly terms: Terms
  /** At least one. */
  readonly questions: readonly LessonQuestion[]
}

/** The questions that a class can be asked: without cards, where each judges alone, and without what the bank does not make. */
export function lessonQuestions({ material }: Drawable, picked: readonly Picked[]): readonly LessonQuestion[] {
  return picked.flatMap((one) => {
    const fact = material.facts.get(one.fact)
    const question = fact === undefined || one.form === 'card' ? null : tryQuestion(fact, one.form, one.draw, material)
    if (fact === undefined || question === null) return []
    const { objective, explanation = null, at } = fact
    return [{ picked: one, question, objective, says: plainSays(fact.says), explanation, at }]
  })
}
