import fc from 'fast-check'
import type { Fact } from '../../src/bank/bank.ts'
import { dateFact, factWith, listFact, numberFact } from './facts.ts'

/** Invented words, none of them within one letter of another. */
const WORDS = (
  'veyra ostrel quillon dumarest hesk brannoch tilvaney corrimund sappho gellert ruffian maddock lanyard pelorus ' +
  'wickerby zennor ambergris jolliet fathomer keelhouse narwhal upshore vintry yardarm escallop'
).split(' ')

/** Distinct phrases of one or two words each; no phrase holds a word of another. */
function phrases(count: number): fc.Arbitrary<readonly string[]> {
  const words = fc.shuffledSubarray(WORDS, { minLength: 2 * count, maxLength: 2 * count })
  return fc.tuple(words, fc.array(fc.boolean(), { minLength: count, maxLength: count })).map(([drawn, pairs]) =>
    pairs.map((isPair, index) => {
      const pair = drawn.slice(2 * index, 2 * index + 2)
      const [first = ''] = pair
      return isPair ? pair.join(' ') : first.charAt(0).toUpperCase() + first.slice(1)
    }),
  )
}

function trapsOf(texts: readonly string[]) {
  return texts.map((text) => ({ text, reason: `Not so: ${text}.` }))
}

const textFact = fc.tuple(phrases(6), fc.integer({ min: 2, max: 4 })).map(([texts, traps]) => {
  const [key = '', other = '', ...wrong] = texts
  return factWith({
    answer: { kind: 'text', text: key, accept: [other] },
    says: ['The flag is kept at ', { gap: key, accept: [other] }, '.'],
    traps: trapsOf(wrong.slice(0, traps)),
  })
})

const arbitraryList = phrases(6).map(([first = '', second = '', third = '', ...wrong]) => {
  const members = [first, second, third].map((text) => ({ text, accept: [] }))
  const [a, b, c] = members.map(({ text }) => ({ gap: text, accept: [] }))
  return listFact({
    answer: { kind: 'list', mode: 'all', members },
    says: ['Founded by ', a, ', ', b, ' and ', c, '.'],
    traps: trapsOf(wrong),
  })
})

const arbitraryNumber = fc
  .uniqueArray(fc.integer({ min: 0, max: 2_000_000 }), { minLength: 3, maxLength: 4 })
  .map(([value = 0, ...others]) => {
    const text = String(value)
    return numberFact({
      answer: { kind: 'number', text, accept: [], value, tolerance: 0, unit: 'years' },
      says: ['It took ', { gap: text, accept: [] }, ' years.'],
      traps: trapsOf(others.map(String)),
    })
  })

const MONTHS = ['January', 'April', 'May', 'September', 'December']
const MONTH_NUMBERS = [1, 4, 5, 9, 12]

const arbitraryDay = fc.record({
  day: fc.integer({ min: 1, max: 28 }),
  index: fc.nat({ max: MONTHS.length - 1 }),
  year: fc.integer({ min: 1000, max: 2100 }),
})

const arbitraryDate = fc
  .uniqueArray(
    arbitraryDay.map(({ day, index, year }) => ({
      text: `${day} ${MONTHS[index]} ${year}`,
      date: { year, month: MONTH_NUMBERS[index], day },
    })),
    { minLength: 3, maxLength: 4, selector: ({ text }) => text },
  )
  .map(([key, ...others]) =>
    dateFact({
      answer: { kind: 'date', text: key?.text, accept: [], date: key?.date },
      says: ['It was signed on ', { gap: key?.text, accept: [] }, '.'],
      traps: trapsOf(others.map(({ text }) => text)),
    }),
  )

/** Any fact that a careful author could have written. */
export const arbitraryFact: fc.Arbitrary<Fact> = fc.oneof(textFact, arbitraryList, arbitraryNumber, arbitraryDate)

export const arbitrarySeed = fc.integer({ min: 0, max: 2 ** 32 - 1 })
