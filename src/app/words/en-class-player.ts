import { classNames } from './en/class-names.ts'
import { classPlayer } from './en/class-player.ts'

/** The words of whoever takes part in a class: a phone loads these and none of the host's. */
export const enClassPlayer = { classNames, classPlayer }
