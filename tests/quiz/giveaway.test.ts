import { describe, expect, it } from 'vitest'
import type { Fact } from '../../src/bank/bank.ts'
import type { Form } from '../../src/bank/form.ts'
import { guardKeys } from '../../src/quiz/giveaway.ts'
import { makeQuestion } from '../../src/quiz/make.ts'
import type { Draw, Question } from '../../src/quiz/question.ts'
import { keyPhrases, unguarded } from '../../src/quiz/secret.ts'
import { shownText } from '../../src/quiz/shown.ts'
import { gatheredMatch } from './arbitrary-group.ts'
import { ALONE } from './expectations.ts'
import { dateFact, factWith, listFact, numberFact, yearFact } from './facts.ts'

const TITLE = 'Charter of the Harbour League'

const phrasesOf = (text: string, accept: readonly string[] = []): readonly string[] =>
  keyPhrases(factWith({ answer: { kind: 'text', text, accept } }), unguarded(TITLE))

/** A fact whose answer is `text`. */
const answering = (text: string): Fact => factWith({ id: 'guarded', answer: { kind: 'text', text, accept: [] } })

/** Whether a question shows the key of a fact, in a bank of these facts. */
const givesAway = (question: Question, fact: Fact, facts: readonly Fact[] = []): boolean =>
  guardKeys({ document: { title: TITLE }, facts }).givesAway(question, fact)

const ask = (fields: Readonly<Record<string, unknown>>, form: Form = 'card', draw: Draw = { seed: 1 }): Question =>
  makeQuestion(factWith(fields), form, draw, ALONE)

describe('keyPhrases', () => {
  it('guards two words or more, numbers and names', () => {
    expect(phrasesOf('harbour dues', ['the dues'])).toEqual(['harbour dues'])
    expect(phrasesOf('Veyra')).toEqual(['veyra'])
    expect(phrasesOf('the Veyra')).toEqual(['veyra'])
    expect(phrasesOf('15')).toEqual(['15'])
    expect(phrasesOf('three')).toEqual(['three'])
    expect(keyPhrases(yearFact(), new Set())).toEqual(['1325'])
    expect(keyPhrases(listFact(), new Set())).toEqual(['veyra', 'old veyra', 'ostrel', 'quillon'])
  })

  it('guards the year of a date: an option "Charter of 1618" gave 26 October 1618 away', () => {
    expect(keyPhrases(dateFact(), new Set())).toEqual(['26 october 1618', '1618'])
    expect(givesAway(ask({ ask: 'What did the charter of 1618 settle?' }), dateFact())).toBe(true)
    expect(givesAway(ask({ ask: 'What did the charter of 1621 settle?' }), dateFact())).toBe(false)
  })

  it('leaves plain single words, names that stand everywhere and the title alone', () => {
    expect(phrasesOf('toll')).toEqual([])
    expect(phrasesOf('NATO', ['UN', 'the EU'])).toEqual([])
    expect(phrasesOf('The Charter of the Harbour League')).toEqual([])
  })
})

describe('shownText', () => {
  it('holds the stem, what is offered, the hint and the date of validity', () => {
    expect(shownText(ask({}, 'choice')).split('\n').sort()).toEqual(
      ['Port Dumar', 'Port Ostrel', 'Port Veyra', 'Which port holds the flag of the league?'].sort(),
    )
    expect(shownText(ask({}, 'cloze', { seed: 1, tiles: true }))).toContain('Port Dumar')
    expect(shownText(ask({ hint: 'In the north.', asOf: '1625-02' }, 'short'))).toBe(
      'Which port holds the flag of the league?\nIn the north.\n1625-02',
    )
    expect(shownText(makeQuestion(numberFact(), 'number', { seed: 1 }, ALONE))).toContain('years')
  })

  it('holds nothing of what comes after the answer', () => {
    for (const form of ['short', 'card'] as const) expect(shownText(ask({}, form))).not.toContain('Veyra')
    expect(shownText(ask({}, 'cloze'))).not.toContain('Veyra')
  })
})

describe('givesAway', () => {
  it.each([
    ['What did the harbour dues pay for?', 'harbour dues'],
    ['What did the Harbour-Dues pay for?', 'harbour dues'],
    ['Why was Veyra’s mole built?', 'Veyra'],
    ['What came of Resolution 1325?', '1325'],
  ])('%j shows %j', (stem, key) => {
    expect(givesAway(ask({ ask: stem }), answering(key))).toBe(true)
  })

  it.each([
    ['What did the harbour pay in dues?', 'harbour dues'],
    ['Who are the Veyrans?', 'Veyra'],
    ['What came of Resolution 13250?', '1325'],
    ['Who kept the toll?', 'toll'],
  ])('%j does not show %j', (stem, key) => {
    expect(givesAway(ask({ ask: stem }), answering(key))).toBe(false)
  })

  it('looks for a plain word only in questions on the same sentence, where it tells something', () => {
    const asking = (at: string): Fact => factWith({ id: 'asking', at: [at], ask: 'Who kept the toll?' })
    const told = (at: string, key: string): boolean => {
      const fact = asking(at)
      return givesAway(makeQuestion(fact, 'card', { seed: 1 }, ALONE), answering(key), [fact])
    }
    expect(told('A1.1', 'toll')).toBe(true)
    expect(told('A1.2', 'toll')).toBe(false)
    expect(told('A1.1', 'dues')).toBe(false)
  })

  it('looks at options and tiles, each on its own', () => {
    const traps = [
      { text: 'Pilots', reason: 'No.' },
      { text: 'Guild', reason: 'No.' },
    ]
    expect(givesAway(ask({ traps }, 'choice'), answering('Guild'))).toBe(true)
    expect(givesAway(ask({ traps }, 'short'), answering('Guild'))).toBe(false)
    for (let seed = 0; seed < 12; seed += 1) {
      expect(givesAway(ask({ traps }, 'choice', { seed }), answering('pilots guild'))).toBe(false)
    }
  })

  it('looks at the tiles and entries of all that are asked together, and says nothing of these facts', () => {
    const gathered = gatheredMatch(4, 1)
    const [lead, ...others] = gathered.facts
    if (lead === undefined) throw new Error('The group is empty.')
    const draw = { seed: 1, group: gathered.group.id, others: others.slice(0, 2).map(({ id }) => id) }
    const question = makeQuestion(lead, 'match', draw, gathered.material)
    for (const shown of ['Key 0', 'Key 2', 'Tile 1', 'Spare 0']) expect(givesAway(question, answering(shown)), shown).toBe(true)
    for (const hidden of ['Key 3', 'Tile 3']) expect(givesAway(question, answering(hidden)), hidden).toBe(false)
    for (const own of [lead, ...others.slice(0, 2)]) expect(givesAway(question, own)).toBe(false)
  })

  it('says nothing of a question’s own fact, and the same of any fact the second time', () => {
    const own = factWith()
    const guard = guardKeys({ document: { title: TITLE }, facts: [] })
    for (let time = 0; time < 2; time += 1) {
      expect(guard.givesAway(makeQuestion(own, 'choice', { seed: 1 }, ALONE), own)).toBe(false)
      expect(guard.givesAway(ask({ id: 'other' }, 'choice'), own)).toBe(true)
      expect(guard.givesAway(ask({}, 'choice'), answering('Quillon'))).toBe(false)
    }
  })
})
