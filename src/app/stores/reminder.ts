import { defineStore } from 'pinia'
import { localDate } from '../../journal/local-date.ts'
import { pseudonymOf } from '../../memory/records/actor.ts'
import { calendarFile } from '../../memory/reminder/calendar-file.ts'
import { DEVICE, FILES, required } from '../ports.ts'
import { useJournal } from './journal.ts'

/** What a calendar file says, and its name. */
export interface ReminderWords {
  readonly event: string
  readonly text: string
  readonly file: string
}

/** A daily reminder, in whatever calendar the learner uses. */
export const useReminder = defineStore('reminder', () => {
  const journal = useJournal()
  const clock = required(DEVICE)
  const files = required(FILES)

  /** Hands a calendar file out. `time`: such as `19:30`; `address`: where the app is. Returns the file's name. */
  function save(time: string, address: string, { event: title, text, file }: ReminderWords): string {
    const now = clock.now()
    const from = localDate(now, clock.tz(now))
    const uid = `daily-${pseudonymOf(journal.learner)}@passage`
    files.save(calendarFile({ time, from, now, uid, title, text, address }), file, 'text/calendar;charset=utf-8')
    return file
  }

  return { save }
})
