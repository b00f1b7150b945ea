import * as v from 'valibot'
import { fitFirst, isBetter, type Fitted } from '../fit/fit.ts'
import { foretell, type Foretelling } from './foretell.ts'
import { propose, type Proposal } from './propose.ts'
import { LearnTaskSchema } from './task.ts'

/** `fitted`: null where there are too few answers, or where the published stabilities foretell the later ones as well. */
export type LearnAnswer =
  | Foretelling
  | Proposal
  | { readonly kind: 'fitted'; readonly fitted: Fitted | null }
  /** The task does not fit its schema. */
  | { readonly kind: 'refused' }

/** Does a task that came as a message. Never throws. */
export function learn(message: unknown): LearnAnswer {
  const task = v.safeParse(LearnTaskSchema, message)
  if (!task.success) return { kind: 'refused' }
  if (task.output.kind === 'foretell') return foretell(task.output)
  if (task.output.kind === 'propose') return propose(task.output)
  const fitted = fitFirst(task.output.histories.flatMap(({ histories }) => histories))
  return { kind: 'fitted', fitted: fitted !== null && isBetter(fitted) ? fitted : null }
}
