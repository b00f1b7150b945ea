import type { Bank } from '../../../bank/bank.ts'
import type { QuizLine } from '../../../journal/line.ts'
import type { Shared } from '../../../quiz/share/shared.ts'
import type { Words } from '../../words/words.ts'

/** What a finished quiz asked, such as "10 questions from sections A and B". */
export function askedInWords({ questions, kind, bank: of }: QuizLine, shared: Shared | null, bank: Bank | null, words: Words): string {
  const say = words.results.taken
  if (shared === null || kind === 'diagnostic') return say.unknown(questions)
  if (shared.source.kind === 'listed') return say.listed(questions)
  const { scope } = shared.source.setup
  switch (scope.kind) {
    case 'all':
      return say.everything(questions)
    case 'sections':
      return say.sections(questions, scope.letters)
    case 'objectives': {
      const [only] = scope.ids.length === 1 && bank?.id === of ? bank.objectives.filter(({ id }) => id === scope.ids[0]) : []
      return only === undefined ? say.objectives(questions, scope.ids.length) : say.objective(questions, only.title)
    }
  }
}
