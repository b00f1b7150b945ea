import type { Bank } from '../../../bank/bank.ts'
import type { Plan, Planned } from '../../../memory/session/session.ts'
import type { Question } from '../../../quiz/question.ts'
import type { FirstQuestion } from '../../first-page.ts'
import { questionId } from '../../first-answer.ts'
import type { Words } from '../../words/words.ts'
import { firstForm } from './first-form.ts'
import { noteOf } from './note.ts'

/** How the learner wants questions to be shown. */
export interface Manners {
  readonly confidence: boolean
  readonly confidenceExplained: boolean
  readonly shortcuts: boolean
}

/** What a session opens with. */
export interface Opening {
  readonly bank: Bank
  readonly plan: Plan
  readonly planned: Planned
  readonly objective: string
  readonly question: Question
}

const LEVELS = ['guess', 'think', 'sure'] as const

/** The first question of a session in words, as the page shows it before the app is there. */
export function firstQuestion({ bank, plan, planned, objective, question }: Opening, manners: Manners, words: Words): FirstQuestion {
  const { study, places, time, frame } = words
  const total = plan.queue.length
  const { confidence } = manners
  return {
    id: questionId(question),
    objective: bank.objectives.find((one) => one.id === objective)?.title ?? '',
    place: `${study.place(1, total)}, ${study.left(plan.minutes)}`,
    progress: study.progress(1, total),
    total,
    pause: study.pause,
    note: noteOf(planned.why, words),
    lead: leadOf(question, words),
    asOf: question.asOf === null ? null : places.asOf(time.month(question.asOf)),
    stem: question.stem,
    hint: question.hint === null ? null : { ...study.hint, text: question.hint },
    form: firstForm(question, study),
    submits: confidence ? LEVELS.map((sure) => ({ sure, text: study.confidence[sure] })) : [{ sure: null, text: study.confidence.check }],
    explain: confidence && !manners.confidenceExplained ? study.confidence.explain : null,
    unknown: study.confidence.unknown,
    saving: frame.saving,
    shortcuts: manners.shortcuts,
  }
}

function leadOf({ form }: Question, { study }: Words): string | null {
  if (form === 'true-false') return study.truth.lead
  return form === 'cloze' ? study.cloze.lead : null
}
