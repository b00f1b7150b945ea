import { ref, type Ref } from 'vue'
import { useRouter } from 'vue-router'
import { focusHead } from '../../parts/focus-head.ts'
import { useQuiz, type QuizWish } from '../../stores/quiz.ts'

/** What the learner is asked: whether to give up the quiz that was left, for a new one or for none. */
export interface Asked {
  readonly wish: QuizWish | null
}

/** Begins a quiz, or asks first where one would be lost by it. */
export function useBegin(afterwards: () => void): {
  readonly asked: Readonly<Ref<Asked | null>>
  /** A quiz has begun, and its screen is on the way: it was not left. */
  readonly begun: Readonly<Ref<boolean>>
  begin(wish: QuizWish): void
  askToGiveUp(): void
  /** The answer to what was asked. */
  giveUp(): Promise<void>
  keep(): void
} {
  const quiz = useQuiz()
  const router = useRouter()
  const asked = ref<Asked | null>(null)
  const begun = ref(false)

  async function start(wish: QuizWish): Promise<void> {
    begun.value = quiz.begin(wish)
    if (!begun.value) return
    afterwards()
    await router.push({ name: 'quiz-run' })
  }

  function begin(wish: QuizWish): void {
    if (quiz.left === null) void start(wish)
    else asked.value = { wish }
  }

  async function giveUp(): Promise<void> {
    const wish = asked.value?.wish ?? null
    asked.value = null
    if (wish !== null) return start(wish)
    await quiz.abandon()
    await focusHead()
  }

  return { asked, begun, begin, askToGiveUp: () => (asked.value = { wish: null }), giveUp, keep: () => (asked.value = null) }
}
