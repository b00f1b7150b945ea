import { onBeforeUnmount, ref, watch, type Ref } from 'vue'
import type { useQuizSetup } from '../../stores/quiz-setup.ts'

/** Counting draws the longest quiz there is: that waits until the choice has stood still for so long, in milliseconds. */
const STILL_MS = 250

/** How many questions the longest draw makes, up to 100; null while that is not counted yet. */
export function useMost(setup: ReturnType<typeof useQuizSetup>): Readonly<Ref<number | null>> {
  const most = ref<number | null>(null)
  let counting: ReturnType<typeof setTimeout> | undefined

  watch(
    () => [setup.choice.from, setup.choice.objectives, setup.choice.sections, setup.choice.forms, setup.seed],
    () => {
      most.value = null
      clearTimeout(counting)
      counting = setTimeout(() => (most.value = setup.most()), STILL_MS)
    },
    { immediate: true },
  )
  onBeforeUnmount(() => clearTimeout(counting))
  return most
}
