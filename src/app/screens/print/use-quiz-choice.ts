import { computed, ref, watch, type Ref } from 'vue'
import { useRoute, useRouter, type LocationQuery } from 'vue-router'
import type { Bank } from '../../../bank/bank.ts'
import { seedFrom } from '../../../quiz/random.ts'
import { linkOf, queryOf, readQuery } from '../../../quiz/share/link.ts'
import { DEVICE, required } from '../../ports.ts'
import { mixedQuiz, sharedQuiz, sourceOf, type QuizChoice } from './choice.ts'

/** Why what came with the address is not, or not surely, what is printed. */
export type LinkNotice = 'broken' | 'oversized' | 'bank' | 'version'

/** The choices of a quiz on paper, read from the address and kept there, so that they outlive a reload. */
export function useQuizChoice(bank: Bank): {
  readonly choice: Ref<QuizChoice>
  readonly notice: Readonly<Ref<LinkNotice | null>>
  /** Whether the address held a quiz. */
  readonly came: Readonly<Ref<boolean>>
  drawOthers(): void
} {
  const route = useRoute()
  const router = useRouter()
  const device = required(DEVICE)
  const anySeed = (): number => seedFrom(device.id())

  const choice = ref<QuizChoice>(mixedQuiz(bank, anySeed()))
  const notice = ref<LinkNotice | null>(null)
  const came = ref(false)

  const query = computed(() => {
    const source = sourceOf(choice.value)
    if (source === null) return null
    const shared = { bank: bank.id, version: bank.version, source, terms: choice.value.terms }
    return linkOf(shared, '') === null ? null : queryOf(shared)
  })

  function read(given: LocationQuery): void {
    const link = readQuery(given)
    came.value = link.kind === 'quiz'
    notice.value = link.kind === 'fault' ? link.fault : null
    if (link.kind !== 'quiz') return
    if (link.quiz.bank === bank.id) choice.value = sharedQuiz(bank, link.quiz)
    notice.value = link.quiz.bank !== bank.id ? 'bank' : link.quiz.version === bank.version ? null : 'version'
  }
  read(route.query)

  watch(
    query,
    (now) => {
      if (now !== null) void router.replace({ query: { ...now } })
    },
    { immediate: true },
  )
  watch(
    () => route.query,
    (now) => {
      if (route.name === 'print' && JSON.stringify(now) !== JSON.stringify(query.value)) read(now)
    },
  )

  return { choice, notice, came, drawOthers: () => (choice.value = { ...choice.value, seed: anySeed(), list: null }) }
}
