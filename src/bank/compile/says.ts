/** A stretch of a statement before its wordings are known: plain text, or a gap. */
export type Piece = string | { readonly gap: string }

/** Splits `says` at its `[[gaps]]`. Throws an `Error` in plain words where brackets do not pair or a gap is empty. */
export function readSays(text: string): Piece[] {
  const pieces: Piece[] = []
  let rest = text
  while (rest !== '') {
    const open = rest.indexOf('[[')
    const plain = open === -1 ? rest : rest.slice(0, open)
    if (plain.includes(']]')) throw new Error('"]]" without "[["')
    if (plain !== '') pieces.push(plain)
    if (open === -1) break
    const close = rest.indexOf(']]', open)
    const gap = close === -1 ? '' : rest.slice(open + 2, close)
    if (close === -1 || gap.includes('[[')) throw new Error('"[[" without "]]"')
    if (gap.trim() === '') throw new Error('a gap is empty')
    pieces.push({ gap: gap.trim() })
    rest = rest.slice(close + 2)
  }
  return pieces
}
