/** Work on one fact after the other that pauses after each, so that the thread can be left to others. */
export type Walk<T> = Generator<void, T>

/** Does the whole of it at once. */
export function walked<T>(walk: Walk<T>): T {
  let step = walk.next()
  while (step.done !== true) step = walk.next()
  return step.value
}
