import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editDistance, isNearSpelling } from '../../src/quiz/spelling.ts'

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['', 'abc', 3],
    ['harbour', 'harbour', 0],
    ['harbor', 'harbour', 1],
    ['harbourr', 'harbour', 1],
    ['hirbour', 'harbour', 1],
    ['habrour', 'harbour', 1],
    ['kitten', 'sitting', 3],
  ])('from %j to %j is %i', (a, b, expected) => {
    expect(editDistance(a, b)).toBe(expected)
  })

  it('is the same both ways, and 0 only for equal texts', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a))
        expect(editDistance(a, b) === 0).toBe(a === b)
      }),
    )
  })
})

describe('isNearSpelling', () => {
  it.each([
    ['harbor', 'harbour'],
    ['harbuor', 'harbour'],
    ['harbor leage', 'harbour league'],
    ['oar leage', 'oar league'],
  ])('%j passes for %j', (given, expected) => {
    expect(isNearSpelling(given, expected)).toBe(true)
  })

  it.each([
    ['mule', 'mole', 'a short word'],
    ['hrbor', 'harbour', 'two edits'],
    ['1352', '1325', 'digits'],
    ['13256', '13255', 'digits'],
    ['1l990s', '11990s', 'digits beside letters'],
    ['l1bya', 'libya', 'a digit for a letter'],
    ['harbour', 'harbour league', 'a word missing'],
    ['', 'harbour', 'nothing'],
  ])('%j does not pass for %j: %s', (given, expected) => {
    expect(isNearSpelling(given, expected)).toBe(false)
  })
})
