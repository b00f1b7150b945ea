import { factWords } from './facts.ts'

const MINUTE_MS = 60_000

const dateOf = (day: number) => new Date(day * 86_400_000)
/** Each format is made when a day is first written so: the first one of a page takes some 50 ms of a slow processor. */
const format = (options: Intl.DateTimeFormatOptions) => {
  let made: Intl.DateTimeFormat | null = null
  return (day: number) => (made ??= new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' })).format(dateOf(day)).replace(',', '')
}

/** Likewise, and once: `toLocaleString` makes one for every number. */
const grouped = () => {
  let made: Intl.NumberFormat | null = null
  return (n: number) => (made ??= new Intl.NumberFormat('en')).format(n)
}
const number = grouped()

/** "16 Feb" */
const shortDay = format({ day: 'numeric', month: 'short' })
/** "Monday 16 February" */
const longDay = format({ weekday: 'long', day: 'numeric', month: 'long' })
/** "16 February 2026" */
const fullDay = format({ day: 'numeric', month: 'long', year: 'numeric' })

const count = (n: number, one: string, many: string) => (n === 1 ? `1 ${one}` : `${number(n)} ${many}`)
const answers = (n: number) => count(n, 'answer', 'answers')
const facts = (n: number) => count(n, 'fact', 'facts')
const percent = (share: number) => Math.round(share * 100)
const range = (low: number, high: number) => `${percent(low)}–${percent(high)}`
const list = (parts: readonly string[]) => new Intl.ListFormat('en', { type: 'conjunction' }).format(parts)

/** "45 min", "2 h 5 min"; what is there but under a minute is one. */
const duration = (ms: number) => {
  const minutes = ms === 0 ? 0 : Math.max(1, Math.round(ms / MINUTE_MS))
  const hours = Math.floor(minutes / 60)
  return hours === 0 ? `${minutes} min` : `${hours} h ${minutes % 60} min`
}

const levels = { guess: 'Guess', think: 'Think so', sure: 'Sure' }

export const progress = {
  title: 'Progress',
  report: 'Report',
  counting: 'Counting your answers',
  unread: 'Your earlier answers could not be read, so nothing can be counted from them. Nothing is lost: load the page anew to try again.',
  number,
  percent: (share: number) => `${percent(share)}%`,
  bare: (share: number) => String(percent(share)),
  shortDay,
  longDay,
  fullDay,
  weekday: format({ weekday: 'short' }),
  month: format({ month: 'short' }),
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  duration,
  today: 'Today',
  frame: {
    table: 'Show as table',
    picture: 'Show as picture',
    about: 'What is this?',
    of: (title: string) => `: ${title}`,
    rests: (n: number) => `It rests on ${answers(n)}.`,
    see: 'See the answers',
  },
  readiness: {
    title: 'Expected score if the exam were today',
    awaited: 'Being worked out',
    early: {
      title: 'Expected score',
      why: (have: number, needed: number) => `${have} of ${needed} answers. ${needed - have} more, and an expected score stands here.`,
    },
    likely: (low: number, high: number) => `likely ${range(low, high)}`,
    coverage: (started: number, asked: number, all: number) =>
      `${percent(asked === 0 ? 0 : started / asked)}% of the text started` +
      (asked < all ? `; ${asked} of ${all} passages have questions` : ''),
    goal: (goal: number) => `Goal ${percent(goal)}`,
    exam: (day: number) => `Exam ${shortDay(day)}`,
    perDay: (n: number) => `${n} a day`,
    stopped: 'If you stop now',
    verdict: {
      reaches: (day: number, goal: number, perDay: number | null) =>
        `${perDay === null ? 'By the plan' : `At ${perDay} a day`} you reach ${percent(goal)}% on ${fullDay(day)}.`,
      reached: (goal: number) => `You are at your goal of ${percent(goal)}%. Reviews keep you there.`,
      misses: (expected: number, goal: number) =>
        `The plan leads to ${percent(expected)}% at the exam, not to ${percent(goal)}%. More a day, a later date or fewer objectives would.`,
    },
    next: (questions: number, minutes: string) =>
      questions === 0 ? 'Nothing more for today.' : `Next: ${count(questions, 'question', 'questions')}, ${minutes}.`,
    start: 'Start',
    more: '5 more',
    noExam: 'With an exam date, the plan that leads there stands here.',
    examOn: (day: number, goal: number) => `Exam on ${fullDay(day)}, goal ${percent(goal)}%.`,
    sentence: {
      today: (expected: number, low: number, high: number) =>
        `Expected score over time. Today ${percent(expected)} per cent, likely between ${percent(low)} and ${percent(high)}.`,
      rose: (first: number, day: number) => `It was ${percent(first)} per cent on ${shortDay(day)}.`,
      plan: (expected: number, low: number, high: number, day: number) =>
        `If you go on: about ${percent(expected)} per cent on ${shortDay(day)}, likely between ${percent(low)} and ${percent(high)}.`,
      stopped: (expected: number, day: number) => `Without another answer: about ${percent(expected)} per cent on ${shortDay(day)}.`,
    },
    columns: ['Day', 'Expected, %', 'Likely, %', 'If you stop now, %'],
    what: 'The score you would have if you were tested on the whole document today. For each objective it takes the mean chance that you recall its facts, corrected by how your answers came out against what was foretold, and weighs it as the bank weighs the objective; what is not started counts as 0, and objectives that you left out of your exam do not count. The range is where 8 of 10 such scores would lie.',
  },
  map: {
    title: 'The document, painted by what you know',
    lead: 'Numbers: expected recall, %. Choose a passage to read or practise it.',
    legend: 'Key: expected recall in 100',
    none: 'not started',
    classes: ['under 50', '50–69', '70–79', '80–89', '90+'],
    heading: 'Heading only: no text in the source',
    noQuestions: 'No questions yet',
    open: (ref: string, recall: string) => `${ref}: ${recall}. Show`,
    recall: (share: number) => `${percent(share)} in 100`,
    facts: (started: number, total: number) => `${started} of ${facts(total)} started`,
    practise: 'Practise this passage',
    read: 'Open it in the document',
    close: 'Close',
    dash: '–',
    sentence: (parts: readonly string[]) => `How well each section is known. ${parts.join('; ')}.`,
    section: (letter: string, title: string, recall: string) => `${letter} ${title}: ${recall}`,
    columns: ['Passage', 'Expected recall, %', 'Facts started'],
    what: 'For every passage the mean chance that you would recall its facts today; facts that are not started count as 0. A section’s number is the mean over the facts of its passages; a fact on two passages counts for both. A bar is as long as the passage has sentences.',
  },
  calibration: {
    title: 'How sure, how right',
    levels,
    legend: 'Cross-bar: well judged. Line: range of 80%. Below: answers so far.',
    needs: (n: number, needed: number) => `${n} of ${needed}`,
    empty: (needed: number) => `A level appears after ${needed} answers at which you said how sure you are.`,
    sentence: (level: string, share: number, n: number, aim: number) =>
      `When you say ${level} you are right ${percent(share)}% of the time (${answers(n)}; well judged is ${percent(aim)}%).`,
    missing: (level: string, n: number, needed: number) => `${level}: ${n} of ${needed} answers so far.`,
    columns: ['You said', 'Right, %', 'Range of 80%', 'Well judged, %', 'Answers'],
    what: 'How often you are right, which takes a score of 80 in 100, when you say Guess, Think so or Sure. Well judged are 30, 65 and 90 in 100. It is for you to know and changes no score.',
  },
  due: {
    title: (days: number) => (days === 7 ? 'Next seven days' : `Next ${days} days`),
    legend: { reviews: 'reviews', relearning: 'after a miss', fresh: 'new' },
    empty: 'No reviews booked, and nothing new to begin.',
    sentence: (total: number, days: number, most: string, peak: number) =>
      `Over the next ${days} days ${count(total, 'question is', 'questions are')} booked, the most ${most} with ${peak}.`,
    on: (day: number) => `on ${longDay(day)}`,
    columns: ['Day', 'Reviews', 'After a miss', 'New', 'Together'],
    later: (n: number) => `${facts(n)} ${n === 1 ? 'falls' : 'fall'} due later.`,
    planned: (perDay: number) => `The plan for your exam asks ${perDay} a day; what is due beyond that waits.`,
    what: 'On each day the facts whose chance of recall falls below your target, those that are asked again after a miss or a guess, and the new ones a day lets in. What is due already counts as today’s. Each fact is counted once; what you answer today moves the rest.',
  },
  objectives: {
    title: 'Objectives furthest from the goal',
    all: (n: number) => `All ${n}`,
    fewer: 'Fewer',
    likely: (share: number, low: number, high: number, goal: number) =>
      `${percent(share)} per cent, likely ${percent(low)} to ${percent(high)}; goal ${percent(goal)}`,
    none: 'not started',
    legend: 'Tick: expected. Block: likely range. Tall line: goal.',
    sentence: (rows: readonly string[]) => `Furthest from the goal: ${list(rows)}.`,
    row: (title: string, recall: string) => `${title} (${recall})`,
    columns: ['Objective', 'Sections', 'Weight', 'Expected, %', 'Likely, %', 'Facts started'],
    started: (started: number, total: number) => `${started} of ${total}`,
    what: (goal: number) =>
      `For each objective the mean chance that you recall its facts today; what is not started counts as 0. It is what memory foretells, not corrected by how your answers came out as the expected score is. The range is where 8 of 10 tests on it would lie. The list is sorted by what is lacking to ${percent(goal)}%, times the weight of the objective.`,
  },
  calendar: {
    title: 'Days with practice',
    empty: 'A square appears on every day you practise. Its size is the time you take.',
    sentence: (days: number, of: number) => `${days} of the last ${of} days ${days === 1 ? 'has' : 'have'} practice.`,
    day: (day: number, n: number, ms: number) => `${longDay(day)}: ${answers(n)}, ${duration(ms)}`,
    legend: (minutes: number) => `Largest square: ${minutes} min or more. Outlined: today.`,
    columns: ['Day', 'Answers', 'Time'],
    what: 'Every day with answers, by its study day, which begins at the hour set in Settings. The square grows with the time on questions, of which each counts two minutes at most. Days without practice stay blank; nothing is lost by them.',
  },
  time: {
    title: 'Time and answers, week by week',
    empty: 'The first week appears with your first answer.',
    sentence: (ms: number, n: number, days: number) => `This week: ${duration(ms)}, ${answers(n)} on ${count(days, 'day', 'days')}.`,
    average: (ms: number, n: number) => `On a day with practice: ${duration(ms)} and ${answers(n)} on average.`,
    legend: 'Bar: minutes. Number: answers.',
    columns: ['Week from', 'Time', 'Answers', 'Days'],
    what: 'Time on questions, from shown to answered, and the answers that count. Of one question two minutes count at most: whoever takes longer has put the device aside.',
  },
  retention: {
    title: 'Kept from one review to the next',
    empty: (have: number, needed: number) => `${have} of ${needed} reviews. It appears once a share of them means something.`,
    sentence: (share: number, n: number, target: number) =>
      `You recalled ${percent(share)}% in ${count(n, 'review', 'reviews')}; your target is ${percent(target)}%.`,
    legend: 'Dot: recalled. Line: range of 90%, tall where there are few reviews. Rule: your target.',
    columns: ['Week from', 'Recalled, %', 'Range of 90%', 'Foretold, %', 'Reviews'],
    what: 'Of the first answers of a day to facts that you had begun on an earlier day, the share that was right, with a score of 80 in 100 or more. Below the target for weeks: the intervals are too long for you. Far above it: they are too short.',
  },
  forms: {
    title: 'Kept, by form of question',
    names: factWords.forms,
    empty: (needed: number) => `A form appears after ${needed} reviews by it.`,
    sentence: (rows: readonly string[]) => `Recalled by form: ${rows.join(', ')}.`,
    row: (form: string, share: number) => `${form} ${percent(share)}%`,
    wide: (least: string, most: string, gap: number) =>
      `“${least}” is recalled ${percent(gap)} in 100 less often than “${most}”. A gap above 10 calls for a look: the form is harder than the ladder takes it to be.`,
    near: 'All forms lie within 10 in 100 of each other.',
    legend: 'Dot: recalled. Line: range of 90%. Tick: what memory foretold.',
    columns: ['Form', 'Recalled, %', 'Range of 90%', 'Foretold, %', 'Reviews'],
    what: 'The share of right answers (a score of 80 in 100 or more) in reviews, for each form of question. You have one memory of a fact whichever way it is asked, so the forms should agree; where one lies far off, its answers are rated wrongly.',
  },
  hard: {
    title: 'Hard to keep',
    empty: 'Nothing was missed four times or more.',
    sentence: (n: number) => `${facts(n)} ${n === 1 ? 'was' : 'were'} missed four times or more.`,
    misses: (n: number, of: number) => `missed ${n} of ${of} times`,
    helps: 'What helps:',
    read: (ref: string) => `Read ${ref}`,
    twin: 'See what it is taken for',
    split: 'Split it: write a note on the part that slips',
    practise: 'Practise it',
    columns: ['Fact', 'Misses', 'Answers', 'Last missed'],
    all: (n: number) => `All ${n}`,
    what: 'Facts that were missed, with a score below 80 in 100, four times or more. Asking them again and again helps little; another look at the passage, at what they are taken for, or a note of your own helps more.',
  },
  pairs: {
    title: 'Taken for one another',
    empty: 'Nothing was taken for something else twice.',
    sentence: (n: number) => `${count(n, 'thing was', 'things were')} taken for another twice or more.`,
    times: (n: number) => count(n, 'time', 'times'),
    drill: 'Practise side by side',
    alone: 'Practise it',
    all: (n: number) => `All ${n}`,
    taken: (given: string, key: string) => `“${given}” taken for “${key}”`,
    columns: ['Right', 'Given', 'Times'],
    what: 'Wrong answers, counted by what was given in place of what. Where what was given is the answer of another fact, practising both side by side shows what tells them apart.',
  },
  bank: {
    title: 'Chart of the bank',
    empty: 'Nothing surveyed yet.',
    what: 'The same numbers as in the document above, drawn as a sea chart: numbers are counted, the shoreline between them is interpolated.',
  },
  answers: {
    title: 'The answers behind it',
    back: 'Progress',
    none: 'There is no such answer.',
    shown: (n: number) => `The newest ${answers(n)}`,
    all: (n: number) => `${answers(n)}, the newest first`,
    more: 'Show 50 more',
    gone: 'A fact that is not in this bank',
  },
}
