import * as v from 'valibot'
import { FormSchema, isGroupForm } from '../../bank/form.ts'
import { FactIdSchema } from '../../bank/ids.ts'
import type { AnswerLine } from '../../journal/line.ts'
import { drawList, drawQuiz, type Drawable } from '../../quiz/draw/draw.ts'
import type { Listed, Picked } from '../../quiz/quiz.ts'
import type { Shared } from '../../quiz/share/shared.ts'

/**
 * What was picked for each place of a quiz, drawn again; null where this bank does not tell. A draw from another version
 * of the bank would be another quiz, a list is the same one as far as its facts go. What a diagnostic added to its list
 * is known by the answers.
 */
export function placesOf(
  drawable: Drawable,
  { source, version }: Shared,
  answers: ReadonlyMap<number, readonly AnswerLine[]>,
  count: number,
): readonly (Picked | null)[] {
  if (source.kind === 'drawn') return version === drawable.bank.version ? drawQuiz(drawable, source.setup, source.seed) : []
  return Array.from({ length: count }, (_, place) => {
    const listed = source.list[place] ?? listedBy(answers.get(place)?.[0])
    return listed === null ? null : (drawList(drawable, [listed], source.seed).picked[0] ?? null)
  })
}

function listedBy(line: AnswerLine | undefined): Listed | null {
  const listed = v.safeParse(v.object({ fact: FactIdSchema, form: FormSchema }), line)
  return listed.success && !isGroupForm(listed.output.form) ? listed.output : null
}
