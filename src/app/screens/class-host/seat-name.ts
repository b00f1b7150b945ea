import { generatedName } from '../../../classroom/generated-name.ts'
import type { Lesson } from '../../../classroom/host/lesson.ts'
import type { Seat } from '../../../classroom/host/state.ts'
import type { ClassWords } from '../../words/class-words.ts'

/** What the host calls a seat: its name, the one that was made up for it, or its number. */
export function seatName({ sid, terms }: Lesson, { name }: Seat, seat: number, words: ClassWords): string {
  if (name !== '') return name
  if (terms.naming !== 'generated') return words.classHost.desk.seats.seat(seat)
  return generatedName(sid, seat, words.classNames.firsts, words.classNames.seconds)
}
