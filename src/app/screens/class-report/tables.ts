import { chosenAt } from '../../../classroom/report/chosen.ts'
import type { ItemFigures } from '../../../classroom/report/items.ts'
import type { ObjectiveFigures } from '../../../classroom/report/objectives.ts'
import type { SeatFigures } from '../../../classroom/report/seats.ts'
import type { Sheet } from '../../../classroom/report/sheet.ts'
import type { Cell } from '../../../memory/records/csv.ts'
import type { ClassWords } from '../../words/class-words.ts'
import { chosenText } from './chosen-text.ts'

/** In 100, to one place; null where there is nothing. */
function hundred(share: number | null): number | null {
  return share === null ? null : Math.round(share * 1_000) / 10
}

function seconds(ms: number | null): number | null {
  return ms === null ? null : Math.round(ms / 100) / 10
}

/** The seats as rows of a table, its head first. */
export function seatRows(seats: readonly SeatFigures[], passMark: number, words: ClassWords): readonly (readonly Cell[])[] {
  const { seats: say, percents, inSeconds } = words.classHost.report
  const teamed = seats.some(({ team }) => team !== null)
  return [
    [say.seat, ...(teamed ? [say.team] : []), say.name, say.shown, say.answered, say.right, percents(say.score), percents(say.first), say.passed, inSeconds(say.time), say.sure],
    ...seats.map((one): Cell[] => [
      ...[one.seat, ...(teamed ? [one.team] : []), one.name, one.shown, one.answered, one.right, hundred(one.score), hundred(one.firstScore)],
      ...[one.score === null ? null : one.score >= passMark ? say.yes : say.no, seconds(one.medianMs), one.sureAndWrong],
    ]),
  ]
}

/** The questions as rows of a table: figures of each, then what was answered, a row each. */
export function questionRows(sheet: Sheet, items: readonly ItemFigures[], words: ClassWords): readonly (readonly Cell[])[] {
  const { questions: say, percents, inSeconds } = words.classHost.report
  return [
    [say.number, say.chosen, say.right, percents(say.facility), say.discrimination, say.answers, inSeconds(say.time), say.sure, say.first, say.second],
    ...items.flatMap((item, index): Cell[][] => {
      const asked = sheet.items[index]
      const figures: Cell[] = [
        ...[item.place + 1, asked?.question.stem ?? '', asked?.question.key ?? '', hundred(item.facility)],
        ...[item.discrimination === null ? null : Math.round(item.discrimination.index), item.answers + item.hands, seconds(item.medianMs), item.sureAndWrong.of === 0 ? null : item.sureAndWrong.count, null, null],
      ]
      const chosen = chosenAt(sheet, index).map((one): Cell[] => [item.place + 1, chosenText(asked?.question, one.text, words), one.right ? say.right : '', null, null, null, null, null, one.first, one.second])
      return [figures, ...chosen]
    }),
  ]
}

/** The objectives as rows of a table, its head first. `titleOf`: an objective's title. */
export function objectiveRows(objectives: readonly ObjectiveFigures[], titleOf: (objective: string) => string, words: ClassWords): readonly (readonly Cell[])[] {
  const { objectives: say, percents } = words.classHost.report
  return [
    [say.objective, say.questions, say.answers, percents(say.first), percents(say.last)],
    ...objectives.map(({ objective, questions, answers, hands, first, last }): Cell[] => [titleOf(objective), questions, answers + hands, hundred(first), hundred(last)]),
  ]
}
