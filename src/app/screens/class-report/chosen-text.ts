import type { Question } from '../../../quiz/question.ts'
import type { ClassWords } from '../../words/class-words.ts'

/** An answer as phones and projector say it; null is of who did not know. */
export function chosenText(question: Question | undefined, text: string | null, { study, classHost }: ClassWords): string {
  const truth: Readonly<Record<string, string>> = study.truth
  if (text === null) return classHost.report.questions.unknown
  return question?.form === 'true-false' ? (truth[text] ?? text) : text
}
