import { time } from './time.ts'

/** "A", "A and B", "A, B and C". */
function list(parts: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(parts)
}

function ordinal(n: number): string {
  return ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'][n - 1] ?? `number ${n}`
}

export const study = {
  pause: 'Pause and go to Today. Your place is kept.',
  progress: (n: number, total: number) => `Question ${n} of ${total}`,
  place: (n: number, total: number) => `${n} of ${total}`,
  left: (minutes: number) => (minutes < 1 ? 'under a minute left' : `about ${Math.round(minutes)} min left`),
  firstLook: 'First look: a guess is fine',
  again: 'Once more',
  extra: 'Practice',
  options: 'Options for this question',
  menu: {
    title: 'Options',
    noTyping: 'No typing now',
    noTypingWhy: 'Typed questions become cards and word tiles until you switch it off.',
    changeLast: 'Change my last answer',
    changeLastWhy: 'The last answer is taken back. Its question returns at the end.',
    report: 'Report this question',
    close: 'Close',
  },
  hint: { show: 'Show a hint', label: 'Hint' },
  confidence: {
    ask: (letters: readonly string[]) =>
      letters.length === 0 ? 'How sure are you? Your choice submits it.' : `How sure of ${list(letters)}? Your choice submits it.`,
    guess: 'Guess',
    think: 'Think so',
    sure: 'Sure',
    check: 'Check',
    unknown: 'Don’t know',
    explain: 'Guess: about 1 in 3. Think so: 2 in 3. Sure: 9 in 10. It sets when this returns, never your score.',
  },
  choice: { legend: 'Answers', yours: 'Your answer', key: 'Correct' },
  select: {
    how: 'Pick every one that fits.',
    key: 'You found it',
    missed: 'You missed it',
    yours: 'Not one of them',
  },
  placing: {
    target: (mark: string, target: string) => `${mark}, ${target}`,
    put: (tile: string, target: string) => `${tile}: ${target}`,
    freed: (tile: string) => `${tile} is open again`,
  },
  match: {
    how: 'Choose one on the left, then what belongs to it, or drag it there. One on the right is left over.',
    entries: 'What to choose from',
    none: 'Nothing chosen yet',
    yours: (entry: string) => `You chose: ${entry}`,
    spare: (entry: string) => `Left over: ${entry}`,
  },
  order: {
    how: 'Move them with the arrows, or drag them. They never lie right at first.',
    up: (tile: string) => `Move up: ${tile}`,
    down: (tile: string) => `Move down: ${tile}`,
    moved: (tile: string, place: number, total: number) => `${tile}, moved to ${place} of ${total}`,
    yours: (place: number) => `You had it ${ordinal(place)}`,
    between: (place: number) => `You had it ${ordinal(place)} too, between the wrong ones`,
  },
  sort: {
    how: 'Choose one, then where it belongs, or drag it there.',
    bins: 'Where they may belong',
    none: 'Not sorted yet',
    yours: (title: string) => `You said: ${title}`,
    empty: 'None of these',
  },
  truth: { true: 'True', false: 'False', lead: 'True or false?' },
  cloze: {
    lead: 'Fill the gap',
    label: (n: number, total: number) => `Gap ${n} of ${total}`,
    tiles: 'Words for the gap',
    gap: 'gap',
  },
  short: { label: 'Your answer' },
  number: {
    label: 'Your answer',
    unit: (unit: string) => `in ${unit}`,
    day: 'Day',
    month: 'Month',
    year: 'Year',
    partial: 'Leave empty what you do not know. The year is needed.',
    faults: {
      empty: 'Nothing is written yet.',
      'not-a-number': 'That is not a number. Write digits, such as 12 or 3.5.',
      unit: 'That is another unit. Write the number alone.',
      'not-a-date': 'That is not a date. Write it as 5 May 1975, or the year alone.',
      'year-missing': 'The year is missing: four digits, such as 1975.',
      'month-missing': 'A day needs its month too.',
      year: 'That is not a year. Write four digits, such as 1975.',
      month: 'That is not a month. Write 1 to 12, or its name.',
      day: 'That is not a day of that month.',
    },
  },
  card: {
    front: 'Say the answer to yourself, then look.',
    show: 'Show',
    back: 'Answer',
    ask: 'How well did you know it?',
    grades: { 1: 'Forgot', 2: 'Hard', 3: 'Good', 4: 'Easy' },
  },
  broken: {
    title: 'This question could not be loaded',
    why: 'Nothing is lost, and your place is kept. Check the connection, then load the page anew.',
    reload: 'Load the page anew',
  },
  report: {
    title: 'Report this question',
    label: 'What is wrong with it?',
    why: 'The report is kept with your answers and goes into your backups, for whoever writes the bank.',
    save: 'Save the report',
    cancel: 'Cancel',
    done: 'Report saved',
    /** What the app itself reports, among the learner's own reports. */
    unmade: 'This question cannot be made from the bank. It was left out.',
  },
  over: {
    title: 'Session done',
    answered: (n: number) => (n === 1 ? 'question answered' : 'questions answered'),
    right: (n: number, total: number) => `${n} of ${total} right at first`,
    next: (when: string) => `The next questions are due ${when}.`,
    dueNow: 'More is due today.',
    nothing: 'No more questions fit now.',
    done: 'Done',
    more: '5 more',
  },
  empty: {
    title: 'Nothing to ask now',
    clear: (day: number, today: number) => `All clear until ${time.fromNow(day - today, day)}.`,
    nothing: 'There is nothing to ask here now.',
    more: '5 more',
    back: 'Back to Today',
  },
}
