import { onScopeDispose, shallowRef, watch, type Ref } from 'vue'
import { walkPlan, type PlanInput } from '../../memory/session/plan.ts'
import type { Plan } from '../../memory/session/session.ts'
import { DEVICE, required } from '../ports.ts'
import { inSlices } from './in-slices.ts'
import { usePlan, type LengthName } from './plan.ts'

/**
 * What is meant for today, planned in slices: hundreds of questions take a while, and so does a few among thousands of
 * facts. Null until it is planned for the first time; until it is planned anew the one before stays.
 *
 * @param length how long the session is to be; null while it is not time to plan
 */
export function useSlicedPlan(length: () => LengthName | null): Readonly<Ref<Plan | null>> {
  const plan = usePlan()
  const device = required(DEVICE)
  const sliced = shallowRef<Plan | null>(null)
  let newest: PlanInput | null = null
  onScopeDispose(() => (newest = null))

  watch(
    () => {
      const wished = length()
      return wished === null ? null : plan.inputFor({ length: wished })
    },
    async (input) => {
      newest = input
      if (input === null) return
      const planned = await inSlices(walkPlan(input), () => device.now(), () => newest === input)
      if (planned !== null) sliced.value = planned
    },
    { immediate: true },
  )
  return sliced
}
