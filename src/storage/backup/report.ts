import type { Folded } from '../../journal/fold.ts'
import { planImport, type ImportPlan } from '../../journal/imports.ts'
import type { Backup } from './format.ts'

/** What a backup holds, to be shown before anything is taken in. */
export interface BackupReport {
  /** The journal's learner is another one than the backup's. */
  readonly otherLearner: boolean
  readonly made: number
  readonly answers: number
  /** How many different facts were answered. */
  readonly facts: number
  /** When the first and the last answer were given; null without answers. Milliseconds since 1970 UTC. */
  readonly first: number | null
  readonly last: number | null
  /** How many of its lines are new here, and how many are here already. */
  readonly fresh: number
  readonly known: number
  readonly plan: ImportPlan
}

/** Compares a backup with the journal that it would be taken into. `batch`: a new random id for the import. */
export function reportBackup<M>(backup: Backup, folded: Folded<M>, learner: string, batch: string): BackupReport {
  const { made, lines } = backup
  const facts = new Set<string>()
  let answers = 0
  let first = Infinity
  let last = -Infinity
  for (const line of lines) {
    if (line.do !== 'answer') continue
    answers += 1
    facts.add(`${line.bank}/${line.fact}`)
    first = Math.min(first, line.at)
    last = Math.max(last, line.at)
  }
  const plan = planImport(folded, lines, { batch, from: backup.learner, made })
  return {
    otherLearner: backup.learner !== learner,
    made,
    answers,
    facts: facts.size,
    first: answers > 0 ? first : null,
    last: answers > 0 ? last : null,
    fresh: plan.fresh.length,
    known: plan.known,
    plan,
  }
}
