/** Said to the workers of every page before everything is deleted: a file that one of them has open cannot be removed. */
export const LET_GO = 'let go'

/** Where it is said. */
export function mirrorChannel(folder: string): string {
  return `${folder}/mirror`
}
