/** Hands that were raised. `several`: one person raises several, so that nobody knows how many people there are. */
export function byHand(hands: number, several: boolean): string {
  if (several && hands > 0) return `${hands} or more by hand`
  return `${hands} ${hands === 1 ? 'hand' : 'hands'}`
}
