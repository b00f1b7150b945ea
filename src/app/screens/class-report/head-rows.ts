import type { SeatFigures } from '../../../classroom/report/seats.ts'
import type { Held } from '../../stores/class-host/held.ts'
import type { ClassWords } from '../../words/class-words.ts'

/**
 * The head of a report: what it says of the class, line by line, without the lines that nobody filled in.
 *
 * @param list name of the class list; null for none
 * @param date local date of the class
 */
export function headRows({ about, state }: Held, seats: readonly SeatFigures[], list: string | null, date: string, words: ClassWords): readonly (readonly [string, string])[] {
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
    [say.attendance, say.present(seats.length, list === null ? 0 : state.seats.length)],
    [say.passMark, `${say.percent(about.passMark)}, ${say.passed(passed.length, scored.length)}`],
  ]
  return all.filter(([, value]) => value !== '')
}
