import type { Attendance } from '../../../classroom/report/attendance.ts'
import type { SeatFigures } from '../../../classroom/report/seats.ts'
import type { Held } from '../../stores/class-host/held.ts'
import type { ClassWords } from '../../words/class-words.ts'

/**
 * The head of a report: what it says of the class, line by line, without the lines that nobody filled in. Of a mark that is
 * reached by seat it says nothing where no seat was asked anything.
 *
 * @param list name of the class list; null for none
 * @param date local date of the class
 */
export function headRows(
  { about, state }: Held,
  { attendance, seats }: { readonly attendance: Attendance; readonly seats: readonly SeatFigures[] },
  list: string | null,
  date: string,
  words: ClassWords,
): readonly (readonly [string, string])[] {
  const say = words.classHost.report.head
  const scored = seats.flatMap(({ score }) => score ?? [])
  const passed = scored.filter((score) => score >= about.passMark)
  const all: readonly (readonly [string, string])[] = [
    [say.course, about.course],
    [say.number, about.number],
    [say.date, words.time.date(date)],
    [say.place, about.place],
    [say.instructor, about.instructor],
    [say.list, list ?? ''],
    [say.attendance, say.present(attendance, list === null ? 0 : state.seats.length)],
    [say.passMark, scored.length === 0 ? '' : `${say.percent(about.passMark)}, ${say.passed(passed.length, scored.length)}`],
  ]
  return all.filter(([, value]) => value !== '')
}
