/** How a room's id and a player's look, as parts of patterns: what `sidOf` and `pidOf` make. */
export const SID = '[a-z2-7]{26}'
export const PID = '[a-z2-7]{16}'

const [ONE_SID, ONE_PID] = [new RegExp(`^${SID}$`), new RegExp(`^${PID}$`)]

/** Whether a text may be a room's id. */
export function isSid(text: string): boolean {
  return ONE_SID.test(text)
}

/** Whether a text may be a player's id. */
export function isPid(text: string): boolean {
  return ONE_PID.test(text)
}
