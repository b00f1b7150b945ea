import { desk } from './class-host/desk.ts'
import { report } from './class-host/report.ts'
import { screen } from './class-host/screen.ts'
import { setUp } from './class-host/set-up.ts'

/** Words of whoever hosts a class. */
export const classHost = {
  title: 'Classroom',
  /** Steps in the course of a class, as buttons say them. */
  steps: {
    start: 'Start',
    close: 'Close voting',
    reopen: 'Open voting again',
    talk: 'Talk',
    'vote-again': 'Vote again',
    reveal: 'Show the answer',
    nextAnswer: 'Next answer',
    lastAnswer: 'Last answer',
    next: 'Next question',
    end: 'End the class',
    pause: 'Pause',
    'go-on': 'Go on',
    'add-time': '+30 s',
    hands: 'Count hands',
  },
  desk,
  report,
  screen,
  setUp,
}
