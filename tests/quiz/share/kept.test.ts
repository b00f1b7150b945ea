import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keptText, readKept } from '../../../src/quiz/share/kept.ts'
import { arbitraryShared } from './arbitrary-shared.ts'

describe('a quiz in the journal', () => {
  it('comes back as it was kept, however long', () => {
    fc.assert(
      fc.property(arbitraryShared, (quiz) => {
        expect(readKept(keptText(quiz))).toEqual(quiz)
      }),
    )
  })

  it('is nothing where the text is something else', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readKept(text)).toBeNull()
      }),
    )
  })
})
