declare global {
  interface Window {
    /** Not in every browser. */
    readonly scheduler?: { yield?(): Promise<void> }
  }
}

/** Lets the browser do what is waiting, a press or a frame, before the work goes on. */
export function breathe(): Promise<void> {
  return window.scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve, 0))
}
