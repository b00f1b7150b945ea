/**
 * Milliseconds since 1970 UTC, a whole number. Where the browser's clock says none, an answer timed by it could not be read
 * again; then the time since the page was opened goes on.
 */
export function now(): number {
  const at = Date.now()
  return Math.round(Number.isFinite(at) ? at : performance.timeOrigin + performance.now())
}
