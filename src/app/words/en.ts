import { documentWords } from './en/document.ts'
import { faults } from './en/faults.ts'
import { feedback } from './en/feedback.ts'
import { frame } from './en/frame.ts'
import { help } from './en/help.ts'
import { places } from './en/places.ts'
import { settings } from './en/settings.ts'
import { study } from './en/study.ts'
import { time } from './en/time.ts'
import { today } from './en/today.ts'

export const en = { document: documentWords, faults, feedback, frame, help, places, settings, study, time, today }
