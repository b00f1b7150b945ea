/**
 * The earlier map where the later one says the same, so that nothing that follows from it has to be worked out anew.
 *
 * @param same whether two values say the same
 */
export function unchanged<K, V>(before: ReadonlyMap<K, V>, after: ReadonlyMap<K, V>, same: (one: V, other: V) => boolean): ReadonlyMap<K, V> {
  if (before.size !== after.size) return after
  for (const [key, value] of after) {
    const known = before.get(key)
    if (known === undefined || !same(known, value)) return after
  }
  return before
}

/** Whether all fields of two objects of one kind are the same. */
export function sameFields<T extends object>(one: T, other: T): boolean {
  for (const field in one) if (one[field] !== other[field]) return false
  return true
}
