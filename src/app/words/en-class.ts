import { classHost } from './en/class-host.ts'
import { classPlayer } from './en/class-player.ts'

/** The words of a class; loaded with the first of its screens. */
export const enClass = { classHost, classPlayer }
