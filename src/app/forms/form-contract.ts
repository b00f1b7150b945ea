import type { Given, Question, Verdict } from '../../quiz/question.ts'

/** What every form's component takes. Before the answer `verdict` is null; after it the form shows what was given. */
export interface FormProps<Q extends Question = Question> {
  readonly question: Q
  /** What stands in the form now; null while nothing that could be submitted does. */
  readonly given: Given | null
  readonly verdict: Verdict | null
  /** Single letters pick an answer (they can be switched off). */
  readonly shortcuts: boolean
  /** The back of a card is shown. */
  readonly shown?: boolean
  /** A field says why what stands in it cannot be graded. */
  readonly complain?: boolean
}

export interface FormEvents {
  /** The learner changed what stands in the form. */
  give: [given: Given | null]
  /** Enter in a text field: on to the confidence bar. */
  done: []
}
