import { defineStore } from 'pinia'
import type { Fact } from '../../bank/bank.ts'
import { diagnosticQuestions } from '../../memory/quiz/diagnostic.ts'
import { formsFor } from '../../memory/quiz/forms-for.ts'
import { missedFacts } from '../../memory/quiz/past-misses.ts'
import { weakestFacts } from '../../memory/quiz/weakest.ts'
import { listOf, pickQuiz, type Drawable } from '../../quiz/draw/draw.ts'
import type { Picked, Source } from '../../quiz/quiz.ts'
import { DEVICE, required } from '../ports.ts'
import { useBank } from './bank.ts'
import { useJournal } from './journal.ts'
import { useSettings } from './settings.ts'

/** Quizzes that need no setting up. */
export type Preset = 'mixed' | 'weakest' | 'misses' | 'diagnostic'

const COUNT = 10

/** What the presets ask: ten of everything, of the weakest or of what was missed, or a look at every objective. */
export const useQuizPresets = defineStore('quiz presets', () => {
  const bank = useBank()
  const journal = useJournal()
  const { device } = useSettings()
  const clock = required(DEVICE)

  /** The source of a preset for `begin`, drawn with a seed (0..2^32-1); null where there is nothing to ask. */
  function sourceOf(preset: Preset, seed: number): Source | null {
    if (bank.bank === null) return null
    const drawable = { bank: bank.bank, material: bank.material }
    const forms = formsFor(device.noTyping)
    switch (preset) {
      case 'mixed':
        return { kind: 'drawn', setup: { scope: { kind: 'all' }, count: COUNT, forms }, seed }
      case 'weakest':
        return pick(weakestFacts(bank.bank, journal.memories, journal.today(), journal.settings.target), seed)
      case 'misses':
        return pick(missedFacts(bank.bank, journal.folded, clock.now()), seed)
      case 'diagnostic':
        return listed(diagnosticQuestions({ drawable, memories: journal.memories, seed, forms }), seed)
    }
  }

  /** Questions of these facts, ten at most unless said otherwise, the first facts before the others. */
  function pick(facts: readonly Fact[], seed: number, count = COUNT): Source | null {
    const drawable: Drawable | null = bank.bank === null ? null : { bank: bank.bank, material: bank.material }
    if (drawable === null) return null
    return listed(pickQuiz(drawable, { facts, count, forms: formsFor(device.noTyping) }, seed), seed)
  }

  function listed(picked: readonly Picked[], seed: number): Source | null {
    return picked.length === 0 ? null : { kind: 'listed', list: listOf(picked), seed }
  }

  return { sourceOf, pick }
})
