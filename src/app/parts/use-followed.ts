import { onScopeDispose, ReactiveEffect, shallowRef, type Ref } from 'vue'
import { leaveThread } from '../stores/in-slices.ts'

/**
 * What a store says of thousands of facts. When that changes it is worked out in a task of its own, and drawn in the one
 * behind it; the value before stays until then. Charts that stand side by side would otherwise all do both in one task.
 */
export function useFollowed<T>(source: () => T): Readonly<Ref<T>> {
  let asked = false
  let left = false
  onScopeDispose(() => (left = true))

  async function follow(): Promise<void> {
    if (asked) return
    asked = true
    await leaveThread()
    asked = false
    if (left) return
    const newest = work.run()
    await leaveThread()
    shown.value = newest
  }
  const work = new ReactiveEffect(source)
  work.scheduler = () => void follow()
  const shown = shallowRef(work.run())
  return shown
}
