import { defineAsyncComponent, shallowRef, watch, type Component, type ShallowRef } from 'vue'
import { patiently } from '../../stores/class-player/patiently.ts'

const load = () => import('./seat-views.ts')
/** What a phone does not need before the first question is on it. */
export type Views = Awaited<ReturnType<typeof load>>

/** Null until they are `wanted` and have come; what is shown by then does not wait for them. */
export function useViews(wanted: () => boolean): Readonly<ShallowRef<Views | null>> {
  const views = shallowRef<Views | null>(null)
  watch(wanted, async (now) => now && (views.value ??= await patiently(load).catch(() => null)), { immediate: true, flush: 'post' })
  return views
}

function laterView<C extends Component>(pick: (views: Views) => C) {
  return defineAsyncComponent<C>({ loader: () => patiently(load).then(pick), suspensible: false })
}

/** What a host may ask for who came by the code; most come by the link and are let in at once. */
export const CheckWords = laterView((all) => all.CheckWords)
/** One's own answer once it is given. */
export const GivenAnswer = laterView((all) => all.GivenAnswer)
/** What comes behind a vote. */
export const SeatPhase = laterView((all) => all.SeatPhase)
