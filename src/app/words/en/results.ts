import { list } from './list.ts'

const percent = (share: number) => `${Math.round(share * 100)}%`

const questions = (n: number) => (n === 1 ? '1 question' : `${n} questions`)

/** "40 s", "4 min 10 s", "25 min", "1 h 20 min" */
function span(ms: number): string {
  const seconds = Math.round(ms / 1000)
  if (seconds < 60) return `${seconds} s`
  const minutes = Math.floor(seconds / 60)
  if (minutes < 10) return seconds % 60 === 0 ? `${minutes} min` : `${minutes} min ${seconds % 60} s`
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}

export const results = {
  title: 'Result',
  titles: { quiz: 'Quiz result', exam: 'Exam result', diagnostic: 'Diagnostic result' },
  unknown: {
    title: 'No such result',
    why: 'No quiz of this address was taken on this device. It may have been taken on another one, or the backup that brought it was taken out again.',
    quiz: 'Take a quiz',
  },
  score: {
    title: 'Score',
    share: (share: number) => `${Math.round(share * 100)}`,
    unit: '%',
    right: (n: number, total: number) => `${n} of ${total} right`,
    partly: (n: number) => `${n} right in part`,
    open: (n: number) => `${n} not answered`,
    range: (low: number, high: number) =>
      `Asked many more like these, you would get between ${percent(low)} and ${percent(high)} right. Such a range holds 8 times in 10.`,
    passed: 'Passed',
    notPassed: 'Not passed',
    mark: (mark: number) => `Pass mark ${percent(mark)}`,
    reached: (mark: number) => `Pass mark ${percent(mark)}, reached`,
    notReached: (mark: number) => `Pass mark ${percent(mark)}, not reached`,
    time: (spent: number, limit: number | null) => (limit === null ? `Time ${span(spent)}` : `Time ${span(spent)} of ${span(limit)}`),
    more: (factor: number) => `with ${factor} times the time`,
    gaps: (n: number, away: number) => (n === 1 ? `Left once, for ${span(away)}` : `Left ${n} times, for ${span(away)} in all`),
  },
  /** What cannot be shown, or not as it was. */
  told: {
    bank: 'This quiz asked a bank that is not here, so its questions cannot be shown.',
    changed: (n: number) =>
      n === 1
        ? 'The bank has changed since. 1 question cannot be shown as it was asked; it stands below with the fact as it is now.'
        : `The bank has changed since. ${n} questions cannot be shown as they were asked; they stand below with the facts as they are now.`,
    gone: (n: number) =>
      n === 1
        ? 'The fact of 1 question is not in the bank any more. It is left out below.'
        : `The facts of ${n} questions are not in the bank any more. They are left out below.`,
    lost: (n: number) =>
      n === 1
        ? '1 answer is not among those saved here. The score is the one that this quiz ended with.'
        : `${n} answers are not among those saved here. The score is the one that this quiz ended with.`,
    retired: 'This fact was taken out of the bank since. It is not asked any more.',
  },
  act: {
    practise: (n: number) => `Practise these ${n}`,
    practiseOne: 'Practise this one',
    apart: (n: number) => (n === 1 ? '1 more gives one of these away and waits.' : `${n} more give some of these away and wait.`),
    again: 'Take it again',
    another: 'Another one like it',
    otherwise: 'The same facts, asked anew',
    print: 'Print',
    none: 'This quiz cannot be taken again here: the bank makes none of its questions any more.',
    fewer: (n: number) => `${questions(n)} of it cannot be asked any more.`,
    version: 'Taken again it may ask other questions: the bank has changed since.',
    taken: 'All quizzes you took',
  },
  running: {
    title: 'A quiz is not finished',
    why: (done: number, total: number) => `${done} of its ${questions(total)} are answered.`,
    practice: 'If you begin this one, that one ends without a result. What you answered still counts for what you know.',
    exam: 'If you begin this one, that one ends without a result, and its answers are deleted.',
    goOn: 'Go on with that one',
    begin: 'Begin this one',
  },
  diagnostic: {
    title: 'What this changes',
    lead: 'A diagnostic finds out what you know already, so that you need not begin with it.',
    sure: (n: number) => (n === 1 ? '1 fact was right and sure. It begins as known and comes back late.' : `${n} facts were right and sure. They begin as known and come back late.`),
    think: (n: number) =>
      n === 1 ? '1 fact was right, and you thought so. It begins as learnt and comes back sooner.' : `${n} facts were right, and you thought so. They begin as learnt and come back sooner.`,
    rest: (n: number) =>
      n === 1 ? '1 fact was wrong, guessed or not known.' : `${n} facts were wrong, guessed or not known.`,
    new: 'Such an answer begins nothing: a fact that you had not started stays new, and comes in your sessions as a first look.',
  },
  missed: {
    title: 'What you missed',
    count: questions,
    none: 'Nothing was missed.',
  },
  right: (n: number) => `${n} right`,
  entry: {
    place: (n: number) => `Question ${n}`,
    flagged: 'Flagged',
    yours: 'Your answer',
    key: 'Correct',
    open: 'Not answered',
    together: (form: string) => `${form}: asked together with other facts.`,
    sure: { guess: 'You guessed.', think: 'You thought so.', sure: 'You were sure.' },
    hint: 'You looked at the hint.',
    counted: 'You counted it as right.',
    /** Letter of an option, and the option. */
    option: (letter: string, text: string) => `${letter} ${text}`,
    fact: 'This fact',
    note: (text: string) => `Your note: ${text}`,
    factOf: (ask: string) => `This fact: ${ask}`,
    reportOf: (n: number) => `Report question ${n}`,
    report: 'Report',
  },
  objectives: {
    title: 'By objective',
    lead: 'The one with most to gain first. Band: where your share of right answers lies, 8 times in 10.',
    mark: (mark: number) => `Line: pass mark ${percent(mark)}.`,
    right: (n: number, total: number) => `${n} of ${total}`,
    percent,
    table: 'Show as table',
    caption: 'Score by objective',
    columns: { objective: 'Objective', right: 'Facts right', score: 'Score', range: 'Range', weight: 'Weight' },
    range: (low: number, high: number) => `${percent(low)} to ${percent(high)}`,
  },
  changed: {
    title: 'What changed on the chart',
    legend: 'Number: chance in 100 that you would recall the passage on that day. Underlined: touched by this quiz.',
    which: 'Which chart',
    before: 'Before',
    after: 'After',
    summary: (passages: number, surer: number, less: number) => {
      const same = passages - surer - less
      const parts = [surer > 0 ? `${surer} surer` : '', less > 0 ? `${less} less sure` : '', same > 0 ? `${same} as before` : '']
      return `${passages === 1 ? '1 passage' : `${passages} passages`} touched: ${list(parts.filter(Boolean))}.`
    },
    picture: (when: string, summary: string) => `Chart of the document. ${when}. ${summary}`,
    table: 'Show as table',
    caption: 'Chance of recall by passage',
    columns: { passage: 'Passage', before: 'Before', after: 'After' },
    notStarted: 'not started',
    percent: (share: number) => `${Math.round(share * 100)}`,
  },
  taken: {
    title: 'Quizzes you took',
    lead: 'Every quiz that you finished on this device or brought with a backup, the newest first.',
    none: 'No quiz yet. Each one that you finish stands here with its score.',
    all: (n: number) => `All ${n}`,
    kinds: { practice: 'Practice', exam: 'Exam', diagnostic: 'Diagnostic' },
    everything: (n: number) => `${questions(n)} from everything`,
    objective: (n: number, title: string) => `${questions(n)}: ${title}`,
    objectives: (n: number, of: number) => `${questions(n)} from ${of} objectives`,
    sections: (n: number, letters: readonly string[]) =>
      `${questions(n)} from ${letters.length === 1 ? 'section' : 'sections'} ${list(letters)}`,
    listed: (n: number) => `${questions(n)} picked for you`,
    unknown: questions,
    score: percent,
  },
}
