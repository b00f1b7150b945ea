/**
 * Calls back once the present state of the page was handed to the screen.
 *
 * @param done gets the moment, in milliseconds since the navigation began
 */
export function afterPaint(done: (at: number) => void): void {
  requestAnimationFrame(() => afterThisFrame(done))
}

/**
 * The same, called within an animation frame: a task that is posted there runs after that frame's style, layout and
 * paint.
 */
export function afterThisFrame(done: (at: number) => void): void {
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = () => {
    done(performance.now())
    port1.close()
  }
  port2.postMessage(null)
}
