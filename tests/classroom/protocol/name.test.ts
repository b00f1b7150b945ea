import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanName } from '../../../src/classroom/protocol/name.ts'

describe('a name', () => {
  it.each([
    ['Anna', 'Anna'],
    ['  Jean-Luc   O’Neill ', 'Jean-Luc O’Neill'],
    ['李小龍', '李小龍'],
    ['محمد', 'محمد'],
    ['👩‍🚀 Sam', '👩‍🚀 Sam'],
    ['<b>Eve</b>', '<b>Eve</b>'],
    ['two\nlines\tand a tab', 'two lines and a tab'],
  ])('stays what it is, in one line: %j', (given, kept) => {
    expect(cleanName(given)).toBe(kept)
  })

  it.each([
    ['a mark that turns the text around it', 'Bob\u202egnp.exe', 'Bobgnp.exe'],
    ['isolates and right-to-left marks', '\u2067\u200fEve\u2069', 'Eve'],
    ['zero-width spaces and soft hyphens', 'E\u200bv\u00ade', 'Eve'],
    ['controls', 'E\u0000v\u001b[31me', 'Ev[31me'],
    ['a control between two spaces, and one of the spaces', 'Eve \u0000 V', 'Eve V'],
    ['what stands unseen between a letter and its accent', 'Re\u200b\u0301my', 'Rémy'],
    ['towers of marks', `Z${'\u0336'.repeat(60)}`, `Z${'\u0336'.repeat(3)}`],
  ])('loses %s', (_what, given, kept) => {
    expect(cleanName(given)).toBe(kept)
  })

  it.each(['', '   ', '\u200b', '\u200d\u200d', '\u202e'])('is empty where nothing can be seen: %j', (given) => {
    expect(cleanName(given)).toBe('')
  })

  it('has at most 40 characters, and cleaning it again changes nothing', () => {
    expect(cleanName('x'.repeat(10_000))).toHaveLength(40)
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (given) => {
        const name = cleanName(given)
        expect(Array.from(name).length).toBeLessThanOrEqual(40)
        expect(cleanName(name)).toBe(name)
      }),
    )
  })
})
