import { defineStore } from 'pinia'
import { computed, reactive, ref, watch } from 'vue'
import type { FactId } from '../../bank/ids.ts'
import { estimateMinutes } from '../../memory/pace.ts'
import { mostQuestions, type Drawable } from '../../quiz/draw/draw.ts'
import { outlookOf, type Outlook } from '../../quiz/draw/outlook.ts'
import type { Picked } from '../../quiz/quiz.ts'
import { seedFrom } from '../../quiz/random.ts'
import type { Shared } from '../../quiz/share/shared.ts'
import { DEVICE, required } from '../ports.ts'
import { useBank } from './bank.ts'
import { usePlan } from './plan.ts'
import type { QuizWish } from './quiz.ts'
import { parseChoice, termsOf, wantedOf, type QuizChoice } from './quiz-setup/choice.ts'
import { useSettings } from './settings.ts'

/** A quiz while it is set up: what is chosen, what that comes to, and what is remembered of it. */
export const useQuizSetup = defineStore('quiz setup', () => {
  const bank = useBank()
  const settings = useSettings()
  const plan = usePlan()
  const clock = required(DEVICE)

  const choice = reactive<QuizChoice>(parseChoice(undefined, null))
  const ready = computed(() => bank.bank !== null && settings.ready)
  /** The same questions as long as it is not renewed: what is counted is what starts, and what is passed on. */
  const seed = ref(anySeed())

  function anySeed(): number {
    return seedFrom(clock.id())
  }

  watch(ready, (isReady) => (isReady ? Object.assign(choice, parseChoice(settings.device.quizSetup, bank.bank)) : undefined), {
    immediate: true,
  })
  watch(choice, (now) => {
    if (ready.value) settings.device.quizSetup = { ...now }
  })

  const drawable = computed<Drawable | null>(() => (bank.bank === null ? null : { bank: bank.bank, material: bank.material }))
  const wanted = computed(() => (bank.bank === null ? null : wantedOf(choice, bank.bank)))
  const outlook = computed<Outlook | null>(() =>
    drawable.value === null || wanted.value === null ? null : outlookOf(drawable.value, wanted.value, seed.value),
  )

  const quiz = computed<Shared | null>(() => {
    if (bank.bank === null || outlook.value?.kind !== 'some') return null
    const { id, version } = bank.bank
    return { bank: id, version, source: outlook.value.source, terms: termsOf(choice) }
  })

  /** What starts; null where the choice makes no question. */
  const wish = computed<QuizWish | null>(() => {
    if (quiz.value === null) return null
    return { source: quiz.value.source, terms: quiz.value.terms, kind: 'quiz', factor: choice.limited ? choice.factor : 1 }
  })

  /** How many questions there are to draw from, up to 100. Takes its time: not while somebody types. */
  function most(): number {
    if (drawable.value === null || outlook.value?.kind !== 'some') return 0
    if (wanted.value?.kind !== 'drawn') return outlook.value.picked.length
    return mostQuestions(drawable.value, wanted.value.setup, seed.value)
  }

  /** Minutes that these questions are expected to take, not rounded. */
  function minutesOf(picked: readonly Picked[]): number {
    return estimateMinutes(picked, plan.pace)
  }

  /** Asks just these facts. */
  function pick(facts: readonly FactId[]): void {
    Object.assign(choice, { from: 'facts', facts: [...facts] })
  }

  return { choice, seed, outlook, quiz, wish, most, minutesOf, pick, renew: () => void (seed.value = anySeed()) }
})
