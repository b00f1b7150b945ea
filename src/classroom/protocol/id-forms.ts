/** How a room's id and a player's look, as parts of patterns: what `sidOf` and `pidOf` make. */
export const SID = '[a-z2-7]{26}'
export const PID = '[a-z2-7]{16}'

/** Whether a text may be a room's id. */
export function isSid(text: string): boolean {
  return new RegExp(`^${SID}$`).test(text)
}

/** Whether a text may be a player's id. */
export function isPid(text: string): boolean {
  return new RegExp(`^${PID}$`).test(text)
}
