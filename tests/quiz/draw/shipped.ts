import { fileURLToPath } from 'node:url'
import { compileBank } from '../../../src/bank/compile/compile.ts'
import type { Drawable } from '../../../src/quiz/draw/draw.ts'
import { makeQuestion } from '../../../src/quiz/make.ts'
import { materialOf } from '../../../src/quiz/material.ts'
import type { Question } from '../../../src/quiz/question.ts'
import type { Picked } from '../../../src/quiz/quiz.ts'
import { loadBank } from '../../../tools/bank/load.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** The bank that the app ships with. */
export function shippedBank(): Drawable {
  const { input, locate } = loadBank(`${root}/questions/nato-un`, root)
  const { bank } = compileBank(input, locate)
  if (bank === null) throw new Error('The shipped bank does not compile')
  return { bank, material: materialOf(bank) }
}

/** The question that was picked. Throws where the bank has no such fact. */
export function questionOf({ fact, form, draw }: Picked, { material }: Drawable): Question {
  const known = material.facts.get(fact)
  if (known === undefined) throw new Error(`The bank has no ${fact}`)
  return makeQuestion(known, form, draw, material)
}
