import { describe, expect, it } from 'vitest'
import { FORMS } from '../../../src/bank/form.ts'
import { formsFor } from '../../../src/memory/quiz/forms-for.ts'

describe('the forms of a quiz made for a learner', () => {
  it('are all of them, or those that need no typing', () => {
    expect(formsFor(false)).toEqual(FORMS)
    expect(formsFor(true)).toEqual(['choice', 'select', 'true-false', 'match', 'order', 'sort', 'card'])
  })
})
