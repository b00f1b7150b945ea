import { shallowRef, watch, type ComputedRef } from 'vue'
import { drawQuiz, type Drawable } from '../../../quiz/draw/draw.ts'
import { MOST_QUESTIONS, type DrawSetup, type Picked } from '../../../quiz/quiz.ts'

/** Others are looked for among so many more questions than there are. */
const FURTHER = 20

/**
 * The questions of a class as the host changed them by hand.
 *
 * @param drawn the questions as they were drawn; once these are others, the changes are gone
 */
export function useChangedList(drawn: ComputedRef<readonly Picked[]>) {
  const changed = shallowRef<readonly Picked[] | null>(null)
  watch(drawn, () => (changed.value = null))

  const now = (): readonly Picked[] => changed.value ?? drawn.value

  function drop(question: Picked): void {
    changed.value = now().filter((one) => one !== question)
  }

  /** Moves a question by places, up to the ends of the list. */
  function move(question: Picked, by: number): void {
    const list = now()
    const from = list.indexOf(question)
    if (from < 0) return
    const others = list.filter((one) => one !== question)
    const to = Math.max(0, Math.min(others.length, from + by))
    changed.value = [...others.slice(0, to), question, ...others.slice(to)]
  }

  /** Puts another question in the place of one, of a fact that is not asked yet; false where there is none. */
  function swap(question: Picked, ground: Drawable, setup: DrawSetup, seed: number): boolean {
    const asked = new Set(now().map(({ fact }) => fact))
    const count = Math.min(MOST_QUESTIONS, asked.size + FURTHER)
    const other = drawQuiz(ground, { ...setup, count }, seed).find(({ fact }) => !asked.has(fact))
    if (other === undefined) return false
    changed.value = now().map((one) => (one === question ? other : one))
    return true
  }

  return { changed, drop, move, swap }
}
