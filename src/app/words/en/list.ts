/** "A", "A and B", "A, B and C". By hand: the browser's own takes tens of milliseconds at its first use. */
export function list(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join() : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}
