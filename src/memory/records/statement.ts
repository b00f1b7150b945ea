import type { Bank, Fact } from '../../bank/bank.ts'
import type { AnswerLine, QuizLine } from '../../journal/line.ts'
import { isMiss } from '../memory.ts'
import { hasPassed } from '../report/pass.ts'
import type { Actor } from './actor.ts'
import { keyText } from './key-text.ts'
import { uuidOf } from './uuid.ts'

/** A statement of xAPI 1.0.3, as far as this app makes them. */
export interface Statement {
  /** Follows from the learner and the line: the same line gives the same statement wherever and whenever it is made. */
  readonly id: string
  readonly actor: Actor
  readonly verb: { readonly id: string; readonly display: Readonly<Record<string, string>> }
  readonly object: Readonly<Record<string, unknown>>
  readonly result?: Readonly<Record<string, unknown>>
  readonly context?: Readonly<Record<string, unknown>>
  readonly timestamp?: string
}

/** Whose statements they are, and the bank that knows the questions. */
export interface StatementGround {
  readonly learner: string
  readonly actor: Actor
  readonly bank: Bank
  readonly facts: ReadonlyMap<string, Fact>
}

const VERBS = 'http://adlnet.gov/expapi/verbs'
const ACTIVITIES = 'http://adlnet.gov/expapi/activities'
const OURS = 'urn:x-passage'
const DAY_MS = 86_400_000
const LATEST = Date.UTC(9_999, 0)
/** A year: whatever says more is a fault of the clock. */
const LONGEST_MS = 366 * DAY_MS

/** Interactions of xAPI; what asks several facts, or is judged by the learner, is of no kind that it knows. */
const INTERACTIONS: Readonly<Record<string, string>> = {
  choice: 'choice',
  select: 'choice',
  'true-false': 'true-false',
  cloze: 'fill-in',
  short: 'fill-in',
  number: 'fill-in',
}

/** "answered": one fact of one question. `key` tells apart what was said of one line before and after it was regraded. */
export function answered(line: AnswerLine, time: number, key: string, ground: StatementGround): Statement {
  const { learner, actor } = ground
  const [kind = '', run = ''] = line.in.split(':')
  return {
    id: uuidOf(`${learner}/${key}`),
    actor,
    verb: verb('answered'),
    object: questionActivity(line, ground),
    result: {
      score: { scaled: line.score },
      success: !isMiss(line.score),
      response: line.gave.join('[,]'),
      duration: duration(line.ms),
      ...(line.sure === undefined ? {} : { extensions: { [`${OURS}:confidence`]: line.sure } }),
    },
    context: {
      registration: uuidOf(`${learner}/${line.in}`),
      contextActivities: {
        parent: [parentOf(kind, run, line, ground)],
        grouping: [bankActivity(line.bank, ground)],
      },
      revision: line.bankv,
      platform: 'Passage',
    },
    ...timestamp(time),
  }
}

/** "passed" or "failed" an exam, "completed" any other quiz. */
export function finished(quiz: QuizLine, ground: StatementGround): Statement {
  const { learner, actor } = ground
  const success = hasPassed(quiz)
  const isExam = quiz.conditions === 'exam'
  return {
    id: uuidOf(`${learner}/${quiz.id}`),
    actor,
    verb: verb(isExam ? (success ? 'passed' : 'failed') : 'completed'),
    object: quizActivity(quiz.quiz, quiz.bank),
    result: { score: { scaled: quiz.score }, completion: true, ...(isExam ? { success } : {}), duration: duration(quiz.spentMs) },
    context: {
      registration: uuidOf(`${learner}/${isExam ? 'exam' : 'quiz'}:${quiz.quiz}`),
      contextActivities: { parent: [bankActivity(quiz.bank, ground)] },
      revision: quiz.bankv,
      platform: 'Passage',
      extensions: {
        [`${OURS}:conditions`]: quiz.conditions,
        [`${OURS}:pass-mark`]: quiz.passMark,
        [`${OURS}:questions`]: quiz.questions,
        [`${OURS}:unanswered`]: quiz.unanswered.length,
      },
    },
    ...timestamp(quiz.at),
  }
}

/** Takes an earlier statement back: its answer was undone, regraded or withdrawn. */
export function voided(key: string, { learner, actor }: Pick<StatementGround, 'learner' | 'actor'>): Statement {
  return {
    id: uuidOf(`${learner}/${key}/voided`),
    actor,
    verb: verb('voided'),
    object: { objectType: 'StatementRef', id: uuidOf(`${learner}/${key}`) },
  }
}

function verb(name: string): Statement['verb'] {
  return { id: `${VERBS}/${name}`, display: { en: name } }
}

function questionActivity({ bank, fact: id, form }: AnswerLine, ground: StatementGround): Record<string, unknown> {
  const fact = bank === ground.bank.id ? ground.facts.get(id) : undefined
  const interaction = INTERACTIONS[form] ?? 'other'
  return {
    objectType: 'Activity',
    id: `${OURS}:bank:${encoded(bank)}:fact:${encoded(id)}:${encoded(form)}`,
    definition: {
      type: `${ACTIVITIES}/cmi.interaction`,
      interactionType: interaction,
      ...(fact === undefined ? {} : { name: { [ground.bank.document.language]: fact.ask }, ...pattern(fact, interaction) }),
    },
  }
}

/** Where it was asked: a class is no quiz, and of a session only the bank remains. */
function parentOf(kind: string, run: string, { bank }: AnswerLine, ground: StatementGround): Record<string, unknown> {
  if (kind === 'study') return bankActivity(bank, ground)
  return kind === 'class' ? classActivity(run) : quizActivity(run, bank)
}

/** What would be right, where the form has one answer to everybody. */
function pattern(fact: Fact, interaction: string): Record<string, unknown> {
  if (interaction !== 'choice' && interaction !== 'fill-in') return {}
  return { correctResponsesPattern: [keyText(fact).replaceAll('; ', '[,]')] }
}

function bankActivity(bank: string, ground: StatementGround): Record<string, unknown> {
  const { id, document } = ground.bank
  const name = bank === id ? { name: { [document.language]: document.title } } : {}
  return { objectType: 'Activity', id: `${OURS}:bank:${encoded(bank)}`, definition: { type: `${ACTIVITIES}/course`, ...name } }
}

function quizActivity(quiz: string, bank: string): Record<string, unknown> {
  const id = `${OURS}:bank:${encoded(bank)}:quiz:${encoded(quiz)}`
  return { objectType: 'Activity', id, definition: { type: `${ACTIVITIES}/assessment` } }
}

function classActivity(run: string): Record<string, unknown> {
  return { objectType: 'Activity', id: `${OURS}:class:${encoded(run)}`, definition: { type: `${ACTIVITIES}/meeting` } }
}

/** A colon would read as another part of the name; half a character, as a broken file may hold, has no encoding. */
function encoded(name: string): string {
  return encodeURIComponent(name.replace(/\p{Surrogate}/gu, '\uFFFD'))
}

/** ISO 8601 with hundredths of a second, as xAPI wants it at the least. */
function duration(ms: number): string {
  return `PT${(Math.min(ms, LONGEST_MS) / 1_000).toFixed(2)}S`
}

/** Left out where the clock was beyond any calendar: the record store then notes when it was told. */
function timestamp(at: number): { readonly timestamp?: string } {
  return at > -DAY_MS && at < LATEST ? { timestamp: new Date(at).toISOString() } : {}
}
