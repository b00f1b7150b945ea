import { generatedName } from '../../../classroom/generated-name.ts'
import type { Lesson } from '../../../classroom/host/lesson.ts'
import { namingNow, type HostState } from '../../../classroom/host/state.ts'
import type { ClassWords } from '../../words/class-words.ts'

/** What the host calls a seat: its name, the one that was made up for it, or its number. */
export function seatName(lesson: Lesson, state: HostState, seat: number, words: ClassWords): string {
  const name = state.seats[seat - 1]?.name ?? ''
  if (name !== '') return name
  if (namingNow(lesson, state) !== 'generated') return words.classHost.desk.seats.seat(seat)
  return generatedName(lesson.sid, seat, words.classNames.firsts, words.classNames.seconds)
}
