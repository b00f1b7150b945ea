import { defineAsyncComponent, shallowRef, type Component } from 'vue'
import { patiently } from '../../stores/class-player/patiently.ts'

const load = () => import('./seat-views.ts')
type Views = Awaited<ReturnType<typeof load>>

/** What a phone does not need before the first question is on it; null until it has come. */
export const views = shallowRef<Views | null>(null)

/** Fetches it. */
export async function fetchViews(): Promise<Views> {
  return (views.value ??= await patiently(load))
}

function laterView<C extends Component>(pick: (views: Views) => C) {
  return defineAsyncComponent<C>({ loader: () => fetchViews().then(pick), suspensible: false })
}

/** What a host may ask for who came by the code; most come by the link and are let in at once. */
export const CheckWords = laterView((all) => all.CheckWords)
/** One's own answer once it is given. */
export const GivenAnswer = laterView((all) => all.GivenAnswer)
/** What comes behind a vote. */
export const SeatPhase = laterView((all) => all.SeatPhase)
