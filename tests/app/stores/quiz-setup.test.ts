import { nextTick } from 'vue'
import { describe, expect, it } from 'vitest'
import { parseChoice } from '../../../src/app/stores/quiz-setup/choice.ts'
import { useQuizSetup } from '../../../src/app/stores/quiz-setup.ts'
import { useQuiz } from '../../../src/app/stores/quiz.ts'
import { useBank } from '../../../src/app/stores/bank.ts'
import { FORMS } from '../../../src/bank/form.ts'
import { leagueBank } from '../support/bank.ts'
import { comeBack, openWorld } from '../support/world.ts'

describe('what is chosen for a quiz', () => {
  it('begins with ten questions of everything, for practice, without a time limit', () => {
    expect(parseChoice(undefined, leagueBank())).toEqual({
      ...{ from: 'all', objectives: [], sections: [], facts: [], count: 10, forms: [...FORMS] },
      ...{ conditions: 'practice', limited: false, minutes: 20, factor: 1, passMark: 0.8 },
    })
  })

  it.each([null, 'nothing', 7, [], { count: 0, forms: ['riddle'], minutes: 9_999, factor: 3, passMark: 2, from: 'nowhere' }])(
    'falls back to that where %j is stored',
    (stored) => {
      expect(parseChoice(stored, leagueBank())).toEqual(parseChoice(undefined, leagueBank()))
    },
  )

  it('leaves out what the bank does not have any more', () => {
    const stored = { from: 'facts', objectives: ['ports', 'gone'], sections: ['A', 'Z'], facts: ['lamp', 'gone'] }
    expect(parseChoice(stored, leagueBank())).toMatchObject({ objectives: ['ports'], sections: ['A'], facts: ['lamp'] })
  })
})

describe('a quiz while it is set up', () => {
  it('starts the very questions that it counts, and passes them on', async () => {
    await openWorld()
    const setup = useQuizSetup()
    if (setup.outlook?.kind !== 'some' || setup.wish === null) throw new Error('nothing to ask')
    const counted = setup.outlook.picked
    expect(setup.quiz).toEqual({ bank: 'league', version: '0a1b2c3d', source: setup.wish.source, terms: setup.wish.terms })
    useQuiz().begin(setup.wish)
    expect(useQuiz().run?.questions).toEqual(counted)
    expect(useQuiz().shared).toEqual(setup.quiz)
  })

  it('asks other questions once it is renewed', async () => {
    await openWorld()
    const setup = useQuizSetup()
    const before = setup.seed
    setup.renew()
    expect(setup.seed).not.toBe(before)
  })

  it('gives more time only where time is limited', async () => {
    await openWorld()
    const setup = useQuizSetup()
    setup.choice.factor = 2
    expect(setup.wish).toMatchObject({ factor: 1, terms: { minutes: null } })
    setup.choice.limited = true
    expect(setup.wish).toMatchObject({ factor: 2, terms: { minutes: 20 } })
  })

  it('makes a list of the facts that are picked', async () => {
    await openWorld()
    const setup = useQuizSetup()
    setup.pick(useBank().bank?.facts.slice(5, 8).map(({ id }) => id) ?? [])
    const source = setup.wish?.source
    expect(source?.kind === 'listed' ? source.list.map(({ fact }) => fact).sort() : []).toEqual(['bell', 'chain', 'lamp'])
  })

  it('has nothing to start where nothing is ticked', async () => {
    await openWorld()
    const setup = useQuizSetup()
    setup.choice.from = 'objectives'
    expect(setup.outlook).toEqual({ kind: 'none', why: 'unchosen' })
    expect(setup.wish).toBeNull()
    expect(setup.quiz).toBeNull()
  })

  it('is remembered on the device', async () => {
    const world = await openWorld()
    Object.assign(useQuizSetup().choice, { from: 'sections', sections: ['B'], count: 4, conditions: 'exam' })
    await nextTick()
    await nextTick()
    await comeBack(world)
    expect(useQuizSetup().choice).toMatchObject({ from: 'sections', sections: ['B'], count: 4, conditions: 'exam' })
  })
})
