import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { quizFile, readQuizFile } from '../../../src/quiz/share/file.ts'
import { SharedSchema } from '../../../src/quiz/share/schema.ts'
import { arbitraryShared } from './arbitrary-shared.ts'

/** A file with these fields in place of its own. */
function edited(text: string, fields: object): string {
  const file: unknown = JSON.parse(text)
  return JSON.stringify({ ...v.parse(v.looseObject({}), file), ...fields })
}

describe('the file of a quiz', () => {
  it('gives any quiz back as it was', () => {
    fc.assert(
      fc.property(arbitraryShared, (quiz) => {
        expect(readQuizFile(quizFile(quiz))).toEqual({ kind: 'quiz', quiz })
      }),
    )
  })

  it('is never longer than what is read', () => {
    fc.assert(
      fc.property(arbitraryShared, (quiz) => {
        expect(quizFile(quiz).length).toBeLessThan(200_000)
      }),
    )
  })
})

describe('a file from anywhere', () => {
  it('is a quiz that keeps to the schema or a fault, and never throws', () => {
    const heads = fc.record({ format: fc.constantFrom('passage-quiz', 'other'), formatVersion: fc.anything(), quiz: fc.anything() })
    const contents = fc.oneof(fc.string(), fc.json(), heads.map((head) => JSON.stringify(head)))
    fc.assert(
      fc.property(contents, (text) => {
        const read = readQuizFile(text)
        if (read.kind === 'quiz') expect(v.is(SharedSchema, read.quiz)).toBe(true)
      }),
      { numRuns: 1_000 },
    )
  })

  it('says why it is not taken', () => {
    const [quiz] = fc.sample(arbitraryShared, { numRuns: 1, seed: 1 })
    if (quiz === undefined) throw new Error('no sample')
    const text = quizFile(quiz)
    const faultOf = (content: string) => {
      const read = readQuizFile(content)
      return read.kind === 'fault' ? read.fault : null
    }
    expect(faultOf('a,b')).toBe('foreign')
    expect(faultOf('null')).toBe('foreign')
    expect(faultOf('{"format":"passage-backup","formatVersion":1}')).toBe('foreign')
    expect(faultOf(edited(text, { formatVersion: 2 }))).toBe('newer')
    expect(faultOf(edited(text, { quiz: { ...quiz, version: 'x' } }))).toBe('broken')
    expect(faultOf(edited(text, { quiz: { ...quiz, learner: 'somebody' } }))).toBe('broken')
    expect(faultOf(' '.repeat(200_001))).toBe('oversized')
  })
})
