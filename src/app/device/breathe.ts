/** Lets the browser do what is waiting, a press or a frame, before the work goes on. */
export function breathe(): Promise<void> {
  // Not in every browser.
  const canYield = 'scheduler' in window && 'yield' in window.scheduler
  return canYield ? window.scheduler.yield() : new Promise((resolve) => setTimeout(resolve, 0))
}
