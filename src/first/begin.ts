/**
 * Begins the app once the page's first frame is on the screen: what it takes to begin would hold that frame up. Stands
 * inline in the built page, which names the app's entry in a link and does not run it.
 */

/** Where no frame is ever drawn (a tab opened in the background) the app begins all the same. */
const MOST_MS = 2_000

let begun = false

function begin(): void {
  if (begun) return
  begun = true
  const entry = document.querySelector<HTMLLinkElement>('link[data-entry]')?.href ?? ''
  import(/* @vite-ignore */ entry).catch(() => document.getElementById('first-failed')?.removeAttribute('hidden'))
}

/** A task that is posted within a frame runs after its style, layout and paint. */
function afterThisFrame(): void {
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = begin
  port2.postMessage(null)
}

requestAnimationFrame(afterThisFrame)
setTimeout(begin, document.hidden ? 0 : MOST_MS)
