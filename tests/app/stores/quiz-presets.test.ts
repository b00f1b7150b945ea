import { describe, expect, it } from 'vitest'
import { useBank } from '../../../src/app/stores/bank.ts'
import { useQuiz } from '../../../src/app/stores/quiz.ts'
import { useQuizPresets } from '../../../src/app/stores/quiz-presets.ts'
import { useSettings } from '../../../src/app/stores/settings.ts'
import { FORMS } from '../../../src/bank/form.ts'
import { answerLines, finishQuiz, quizAsking, wish } from '../support/quiz.ts'
import { openWorld } from '../support/world.ts'

/** The facts that a preset asks first of all. */
function factsOf(preset: 'weakest' | 'misses' | 'diagnostic'): readonly string[] {
  const source = useQuizPresets().sourceOf(preset, 3)
  return source?.kind === 'listed' ? source.list.map(({ fact }) => fact) : []
}

describe('quizzes that need no setting up', () => {
  it('mix ten of everything, by a seed', async () => {
    await openWorld()
    expect(useQuizPresets().sourceOf('mixed', 3)).toEqual({
      kind: 'drawn',
      setup: { scope: { kind: 'all' }, count: 10, forms: FORMS },
      seed: 3,
    })
  })

  it('have nothing weak and nothing missed before the first answer', async () => {
    await openWorld()
    expect(useQuizPresets().sourceOf('weakest', 3)).toBeNull()
    expect(useQuizPresets().sourceOf('misses', 3)).toBeNull()
  })

  it('list the weakest facts, and those that were missed', async () => {
    const { device } = await openWorld()
    useQuiz().begin(wish())
    const missed = quizAsking().fact.id
    useQuiz().answer({ kind: 'unknown' }, null)
    finishQuiz()
    device.passDays(1)
    const known = new Set(answerLines().map(({ fact }) => fact))
    expect(factsOf('misses')).toEqual([missed])
    expect(new Set(factsOf('weakest'))).toEqual(known)
  })

  it('look at every objective in a diagnostic', async () => {
    await openWorld()
    expect(factsOf('diagnostic')).toHaveLength(2)
  })

  it('make of a list just what begins', async () => {
    await openWorld()
    const source = useQuizPresets().pick(useBank().bank?.facts.slice(6, 10) ?? [], 9)
    if (source === null) throw new Error('nothing to pick')
    useQuiz().begin({ ...wish(), source })
    expect(useQuiz().run?.source).toEqual(source)
    expect(useQuiz().run?.questions).toHaveLength(4)
  })

  it('ask without typing where the learner wants none', async () => {
    await openWorld()
    useSettings().device.noTyping = true
    const mixed = useQuizPresets().sourceOf('mixed', 3)
    expect(mixed?.kind === 'drawn' ? mixed.setup.forms : []).not.toContain('short')
  })

  it('wait for the bank', async () => {
    await openWorld({ bank: null })
    expect(useQuizPresets().sourceOf('mixed', 3)).toBeNull()
    expect(useQuizPresets().pick([], 3)).toBeNull()
  })
})
