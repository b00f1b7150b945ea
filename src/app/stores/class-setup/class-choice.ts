import * as v from 'valibot'
import { FORMS, type Form } from '../../../bank/form.ts'
import { MOST_QUESTIONS, PASS_MARK } from '../../../quiz/quiz.ts'
import type { Terms } from '../../../classroom/host/lesson.ts'
import { MOST_TEAMS } from '../../../classroom/teams.ts'
import { WAYS } from '../class-host/kept-class.ts'

const FIRST_COUNT = 10
const FIRST_SECONDS = 60
const FIRST_MINUTES = 20
const FIRST_TEAMS = 4
export const FEWEST_TEAMS = 2
export const MOST_SECONDS = 600
export const MOST_MINUTES = 600

function wholeTo(most: number) {
  return v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(most))
}
const Line = v.fallback(v.pipe(v.string(), v.maxLength(120)), '')

const Choice = v.object({
  from: v.fallback(v.picklist(['all', 'objectives', 'sections', 'prepared', 'link', 'missed']), 'all'),
  objectives: v.fallback(v.array(v.string()), []),
  sections: v.fallback(v.array(v.string()), []),
  /** Which prepared list. */
  prepared: v.fallback(v.nullable(v.string()), null),
  count: v.fallback(wholeTo(MOST_QUESTIONS), FIRST_COUNT),
  ways: v.fallback(v.picklist(WAYS), 'both'),
  pacing: v.fallback(v.picklist(['led', 'self', 'exam']), 'led'),
  naming: v.fallback(v.picklist(['free', 'generated', 'roster']), 'free'),
  /** Which class list. */
  group: v.fallback(v.nullable(v.string()), null),
  limited: v.fallback(v.boolean(), false),
  /** Of one question, and of all where they are open at once. */
  seconds: v.fallback(wholeTo(MOST_SECONDS), FIRST_SECONDS),
  minutes: v.fallback(wholeTo(MOST_MINUTES), FIRST_MINUTES),
  confidence: v.fallback(v.boolean(), true),
  changing: v.fallback(v.boolean(), true),
  approval: v.fallback(v.boolean(), false),
  ranking: v.fallback(v.picklist(['none', 'private', 'top']), 'none'),
  /** Speed counts in ranks and teams, where questions have a time. */
  speed: v.fallback(v.boolean(), false),
  streaks: v.fallback(v.boolean(), false),
  teamed: v.fallback(v.boolean(), false),
  teams: v.fallback(v.pipe(wholeTo(MOST_TEAMS), v.minValue(FEWEST_TEAMS)), FIRST_TEAMS),
  passMark: v.fallback(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), PASS_MARK),
  course: Line,
  number: Line,
  place: Line,
  instructor: Line,
  /** For this class; the one in Settings, where that is changed. */
  broker: Line,
})

/** What a host chooses for a class, as it is remembered on the device. */
export type ClassChoice = v.InferOutput<typeof Choice>

/** Reads what was remembered: what does not fit gets its default. */
export function parseClassChoice(value: unknown): ClassChoice {
  const read = v.safeParse(Choice, value)
  return read.success ? read.output : v.parse(Choice, {})
}

/** Hands stand for one option each, so questions without options are asked where all have phones. */
export function formsFor({ ways, pacing }: Pick<ClassChoice, 'ways' | 'pacing'>): readonly Form[] {
  if (ways === 'phones' || pacing !== 'led') return FORMS.filter((form) => form !== 'card')
  return ['choice', 'select', 'true-false']
}

/** Whether speed can count: where each question has a time of its own. */
export function mayCountSpeed({ pacing, limited, ranking, teamed }: ClassChoice): boolean {
  return pacing === 'led' && limited && (ranking !== 'none' || teamed)
}

export function classTerms(choice: ClassChoice): Terms {
  const { pacing, naming, changing, confidence, approval, ranking, streaks } = choice
  const limitMs = pacing === 'led' ? choice.seconds * 1_000 : choice.minutes * 60_000
  return {
    ...{ pacing, naming, changing, confidence, approval, ranking, streaks },
    teams: choice.teamed ? choice.teams : 0,
    speed: choice.speed && mayCountSpeed(choice),
    limitMs: choice.limited ? limitMs : null,
  }
}
