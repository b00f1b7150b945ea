import { seedFrom } from '../../quiz/random.ts'

/**
 * The seed of a session, so that the same journal gives the same session. Before the first answer it is the same for
 * everybody and on every day: the build writes that first question into the page.
 */
export function sessionSeed(learner: string, day: number, answers: number): number {
  return seedFrom(answers === 0 ? '' : `${learner}/${day}/${answers}`)
}
