import { enClassPlayer } from './en-class-player.ts'
import { classHost } from './en/class-host.ts'

/** All words of a class; loaded with the first of its host's screens. */
export const enClass = { ...enClassPlayer, classHost }
