import { laterView } from './later-view.ts'

/** Fetches the view of a given answer. */
export function loadGivenAnswer() {
  return import('./GivenAnswer.vue')
}

/** One's own answer once it is given; before the first one nobody needs it. */
export const GivenAnswer = laterView(loadGivenAnswer)
