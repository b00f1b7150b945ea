import { faults } from './en/faults.ts'
import { frame } from './en/frame.ts'
import { time } from './en/time.ts'
import { today } from './en/today.ts'

/** The words of the first screen and its frame. */
export const enCore = { faults, frame, time, today }
