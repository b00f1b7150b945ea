import { defineStore } from 'pinia'
import { PUBLISHED } from '../../memory/fsrs.ts'
import { walkPlanFacts } from '../../memory/exam-plan/plan-facts.ts'
import { walkHistories, type FactHistories } from '../../memory/histories.ts'
import type { Foretelling } from '../../memory/learn/foretell.ts'
import type { Exam } from '../../memory/exam-plan/exam.ts'
import type { Fitted } from '../../memory/fit/fit.ts'
import type { Standing } from '../../memory/learn/task.ts'
import { seedFrom } from '../../quiz/random.ts'
import { DEVICE, FORECASTS, required } from '../ports.ts'
import { useBank } from './bank.ts'
import { inSlices } from './in-slices.ts'
import { useJournal } from './journal.ts'

/** What is asked of a forecast beside the score. */
interface Wish {
  readonly exam: Pick<Exam, 'day' | 'since' | 'goal' | 'without' | 'perDay'> | null
  readonly curves?: boolean
  readonly exits?: boolean
}

/** Hands the journal to the worker that foretells and learns, and brings its answers back. */
export const useLearning = defineStore('learning', () => {
  const bank = useBank()
  const journal = useJournal()
  const device = required(DEVICE)
  const forecasts = required(FORECASTS)

  let gathered: { readonly key: string; readonly histories: readonly FactHistories[] } | null = null

  /** Null where the answers of years ago cannot be read. */
  async function gather(): Promise<readonly FactHistories[] | null> {
    if (!(await journal.whole().then(() => journal.folded.base === null, () => false))) return null
    const key = `${journal.folded.lines.size}/${journal.settings.boundary}`
    if (gathered?.key === key) return gathered.histories
    const facts = bank.bank?.facts.map(({ id }) => id) ?? []
    const histories = await inSlices(walkHistories(journal.folded, bank.bank?.id ?? '', facts, journal.settings.boundary), () => device.now())
    gathered = { key, histories }
    return histories
  }

  /** Where the learner stands; null while there is no bank, or where that cannot be told. */
  async function standing(): Promise<Standing | null> {
    const histories = await gather()
    if (bank.bank === null || bank.roster === null || histories === null) return null
    const facts = await inSlices(walkPlanFacts(bank.bank, journal.memories, bank.roster), () => device.now())
    const today = journal.today()
    return {
      ...{ facts, histories, today, target: journal.settings.target },
      ...{ first: journal.settings.model?.first ?? PUBLISHED, seed: seedFrom(`${journal.learner}/${today}`) },
    }
  }

  /** A forecast for today; null where it could not be worked out. The same journal on the same day foretells the same. */
  async function foretell({ exam, curves = false, exits = false }: Wish): Promise<Foretelling | null> {
    const now = await standing()
    if (now === null) return null
    const answer = await forecasts.workOut({
      ...now,
      kind: 'foretell',
      exam: exam === null ? null : { ...exam, without: [...exam.without] },
      curves,
      exits,
    })
    return answer?.kind === 'foretold' ? answer : null
  }

  /** A study day for an exam with this goal; null where none could be worked out. */
  async function propose({ goal, without }: Pick<Exam, 'goal' | 'without'>): Promise<number | null> {
    const now = await standing()
    if (now === null) return null
    const answer = await forecasts.workOut({ ...now, kind: 'propose', goal, without: [...without] })
    return answer?.kind === 'proposed' ? answer.day : null
  }

  /** An own model that foretells better than the published one: null where there is none, `unknown` where none could be looked for. */
  async function fit(): Promise<Fitted | null | 'unknown'> {
    const histories = await gather()
    if (histories === null) return 'unknown'
    const answer = await forecasts.workOut({ kind: 'fit', histories })
    return answer?.kind === 'fitted' ? answer.fitted : 'unknown'
  }

  return { foretell, propose, fit }
})
