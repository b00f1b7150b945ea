import { onScopeDispose, shallowRef, watch, type Ref } from 'vue'
import { walkPlan, type PlanInput } from '../../memory/session/plan.ts'
import type { Plan } from '../../memory/session/session.ts'
import { DEVICE, required } from '../ports.ts'
import { inSlices } from './in-slices.ts'
import { usePlan } from './plan.ts'

/**
 * All that is due and meant for today, in slices: hundreds of questions take a while. Null until it is planned for the first
 * time; until it is planned anew the one before stays.
 *
 * @param wanted whether it is time for that
 */
export function useWholePlan(wanted: () => boolean = () => true): Readonly<Ref<Plan | null>> {
  const plan = usePlan()
  const device = required(DEVICE)
  const whole = shallowRef<Plan | null>(null)
  let newest: PlanInput | null = null
  onScopeDispose(() => (newest = null))

  watch(
    () => (wanted() ? plan.inputFor({ length: 'all' }) : null),
    async (input) => {
      newest = input
      if (input === null) return
      const planned = await inSlices(walkPlan(input), () => device.now(), () => newest === input)
      if (planned !== null) whole.value = planned
    },
    { immediate: true },
  )
  return whole
}
