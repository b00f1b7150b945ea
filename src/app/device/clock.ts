/**
 * Milliseconds since 1970 UTC, a whole number. Where the browser's clock says none, a line stamped by it could not be read
 * again; then the time since the page was opened goes on. (The page before the app has the same in `src/first`.)
 */
export function now(): number {
  const at = Date.now()
  return Math.round(Number.isFinite(at) ? at : performance.timeOrigin + performance.now())
}
