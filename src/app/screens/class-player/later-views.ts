import { defineAsyncComponent, type Component } from 'vue'
import type { givenInWords } from './given-words.ts'

/** What a phone does not need before the first question is on it. */
const LATER = {
  given: () => import('./GivenAnswer.vue'),
  reveal: () => import('./RevealView.vue'),
  window: () => import('./WindowView.vue'),
  end: () => import('./EndView.vue'),
}
const MOST_TRIES = 20
const WAIT_MS = 1_000

/** Views that come a little after the others. In a poor network they are fetched again until they have come. */
export const [GivenAnswer, RevealView, WindowView, EndView] = [later(LATER.given), later(LATER.reveal), later(LATER.window), later(LATER.end)] as const

/** Fetches them ahead of time: whoever has a seat will need them. Gives what puts answers into words; null where it did not come. */
export async function fetchViews(): Promise<typeof givenInWords | null> {
  const words = import('./given-words.ts').then((module) => module.givenInWords)
  await Promise.allSettled(Object.values(LATER).map((load) => load()))
  return words.catch(() => null)
}

function later<C extends Component>(load: () => Promise<{ readonly default: C }>) {
  return defineAsyncComponent<C>({
    loader: load,
    suspensible: false,
    onError(_error, retry, fail, tries) {
      if (tries <= MOST_TRIES) setTimeout(retry, WAIT_MS)
      else fail()
    },
  })
}
