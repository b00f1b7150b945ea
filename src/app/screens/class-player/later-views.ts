import type { givenInWords } from './given-words.ts'
import { loadGivenAnswer } from './later-given.ts'
import { laterView } from './later-view.ts'

/** What a phone does not need before the first question is on it. */
const LATER = {
  given: loadGivenAnswer,
  reveal: () => import('./RevealView.vue'),
  window: () => import('./WindowView.vue'),
  end: () => import('./EndView.vue'),
}

/** Views that come a little after the others. */
export const [RevealView, WindowView, EndView] = [laterView(LATER.reveal), laterView(LATER.window), laterView(LATER.end)] as const

/** Fetches them ahead of time: whoever has a seat will need them. Gives what puts answers into words; null where it did not come. */
export async function fetchViews(): Promise<typeof givenInWords | null> {
  const words = import('./given-words.ts').then((module) => module.givenInWords)
  await Promise.allSettled(Object.values(LATER).map((load) => load()))
  return words.catch(() => null)
}
