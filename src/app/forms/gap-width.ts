/** Width of the field for a gap, in characters: wide enough for the key without giving its exact length away. */
export function gapWidth(key: string): number {
  return Math.min(22, Math.max(8, Math.ceil(key.length / 6) * 6))
}
