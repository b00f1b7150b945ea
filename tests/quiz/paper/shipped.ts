import { fileURLToPath } from 'node:url'
import { compileBank } from '../../../src/bank/compile/compile.ts'
import type { Drawable } from '../../../src/quiz/draw/draw.ts'
import { materialOf } from '../../../src/quiz/material.ts'
import { loadBank } from '../../../tools/bank/load.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** The bank that comes with the project. */
export function shippedBank(): Drawable {
  const { input, locate } = loadBank(`${root}/questions/nato-un`, root)
  const { bank } = compileBank(input, locate)
  if (bank === null) throw new Error('The shipped bank does not compile')
  return { bank, material: materialOf(bank) }
}
