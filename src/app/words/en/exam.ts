const percent = (part: number) => `${Math.round(part * 100)}%`
const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`

/** "12 March", with the year where it is not near. */
const dayOf = (day: number, today: number) =>
  new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
    ...(Math.abs(day - today) > 330 ? { year: 'numeric' } : {}),
  }).format(new Date(day * 86_400_000))

export const examWords = {
  percent,
  day: dayOf,
  set: 'Set an exam date',
  change: 'Change',
  on: (day: string) => `Exam on ${day}`,
  left: (days: number) => (days === 0 ? 'today' : count(days, 'day', 'days')),
  /** The three parts of the line under the gauge. */
  score: (expected: number) => `Today you would score about ${percent(expected)}`,
  range: (low: number, high: number) => `${Math.round(low * 100)}–${Math.round(high * 100)}`,
  reach: (goal: number, day: string) => `By the plan you reach ${percent(goal)} by ${day}.`,
  daily: (perDay: number, minutes: string) => `The plan: ${perDay} a day, ${minutes}.`,
  afterBreak: (perDay: number) =>
    `After the break today asks less than the plan’s ${perDay}. The days up to the exam take over the rest.`,
  short: (goal: number) => `The plan no longer reaches ${percent(goal)} for sure.`,
  early: (answers: number, needed: number) => `Your expected score appears after ${needed} answers: ${answers} of ${needed}.`,
  coverage: (asked: number, started: number, passages: number) =>
    `${asked} of ${passages} passages have questions, ${started} ${started === 1 ? 'is' : 'are'} started.`,
  expected: 'Expected score if the exam were today',
  gauge: (score: string, goal: string) => `Expected score ${score}. ${goal}`,
  goalAt: (goal: number) => `Goal ${percent(goal)}`,
  sheet: {
    title: 'Your exam',
    date: 'Date of the exam',
    goal: 'Score you aim at',
    working: 'Working out the plan',
    failed: 'The plan could not be worked out now. The date is kept all the same.',
    ready: (day: string, perDay: number, minutes: string) => `Ready by ${day}: ${perDay} a day, ${minutes}`,
    promise: (low: number, goal: number) =>
      `In 9 of 10 courses that the days may take you score ${percent(low)} or more. Your goal is ${percent(goal)}.`,
    first: 'A first estimate: it sharpens once you have given 30 answers.',
    impossible: (goal: number, perDay: number) => `${percent(goal)} for sure is not within reach at ${perDay} a day.`,
    likely: (low: number, high: number) => `Likely are ${percent(low)} to ${percent(high)}.`,
    youCan: 'You can:',
    more: (perDay: number, minutes: string) => `Do ${perDay} a day, ${minutes}`,
    later: (day: string) => `Take it on ${day} or later`,
    leaveOut: (titles: readonly string[]) => `Leave out: ${titles.join('; ')}`,
    leftOut: (titles: readonly string[]) => `Left out: ${titles.join('; ')}`,
    takeBack: 'Take them in again',
    noExit: 'No change of one kind alone is enough. Try a later date and a lower goal.',
    past: 'Choose a day after today.',
    keep: 'Keep this plan',
    anyway: 'Keep the date all the same',
    remove: 'Remove the exam',
    close: 'Close',
  },
  after: {
    title: 'How did it go?',
    why: (day: string) => `Your exam was on ${day}. Your answer clears the date.`,
    better: 'Better than I thought',
    same: 'As I thought',
    worse: 'Worse',
  },
  settings: {
    title: 'Exam',
    none: 'No exam date is set.',
    some: (day: string, goal: number) => `${day}, goal ${percent(goal)}`,
    daily: (perDay: number) => `${perDay} questions a day by the plan`,
  },
  model: {
    label: 'Your own memory model',
    none: 'Used as soon as it foretells your later answers better than the published one; needs 100 answers of later days.',
    some: (answers: number) => `Your own memory model, from ${answers} answers. It foretells your later answers better than the published one.`,
    off: 'Switched off: the published memory model is used.',
  },
}
