import { describe, expect, it } from 'vitest'
import { arrange } from '../../src/quiz/arrange.ts'
import { makeRandom } from '../../src/quiz/random.ts'

describe('arrange', () => {
  it.each([
    [['2010', '1999', '2008']],
    [['October 2018', '26 September 2018', 'May 1999']],
    [['Resolution 1325', 'Resolution 99', 'Resolution 1244']],
    [['15 years', '9 years', '1 year']],
    [['Three', 'ten', 'Five']],
    [['1,200 ships', '300 ships', '20,000 ships']],
    [['2009–2011', '2008–2010', '2008–2009']],
  ])('sorts %j', (options) => {
    const once = arrange(options, makeRandom(1))
    expect(arrange(options, makeRandom(2))).toEqual(once)
    expect(arrange([...options].reverse(), makeRandom(3))).toEqual(once)
    expect(once.join() === options.join()).toBe(false)
  })

  it('puts the smallest first', () => {
    expect(arrange(['2010', '1999', '2008'], makeRandom(1))).toEqual(['1999', '2008', '2010'])
    expect(arrange(['15 years', '9 years', '1 year'], makeRandom(1))).toEqual(['1 year', '9 years', '15 years'])
    expect(arrange(['May 1999', '3 April 1999', 'April 1999'], makeRandom(1))).toEqual([
      'April 1999',
      '3 April 1999',
      'May 1999',
    ])
  })

  it.each([[['Veyra', 'Ostrel', 'Hesk']], [['Veyra 3', 'Ostrel 1', 'Hesk 2']], [['1999', 'Hesk', '2008']]])(
    'shuffles %j',
    (options) => {
      const orders = new Set(Array.from({ length: 60 }, (_, seed) => arrange(options, makeRandom(seed)).join()))
      expect(orders.size).toBe(6)
    },
  )
})
