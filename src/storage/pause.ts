/** Leaves the thread to others: resolves in a task of its own, so that what waits for it comes first. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}
