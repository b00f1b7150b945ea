import { list } from './list.ts'

/**
 * A sentence as it goes on behind a colon: its first word loses its capital, unless it is a name. A name has another capital or
 * a digit ("NATO", "G7"), or stands so in the trap or in what was asked, whose own first word tells nothing.
 */
function afterColon(sentence: string, trap: string, asked: string): string {
  const first = /^[\p{L}\d-]+/u.exec(sentence)?.[0] ?? ''
  const known = `${trap} ${asked.replace(/^\S+/, '')}`.split(/[^\p{L}\d-]+/u)
  const isName = /.[\p{Lu}\d]/u.test(first) || known.includes(first)
  return isName ? sentence : sentence.charAt(0).toLowerCase() + sentence.slice(1)
}

/** What comes back: the one fact that was asked, those of several that were missed, or several that were all known. */
const subjects = { one: 'It comes', missed: 'What you missed comes', several: 'The first of them comes' } as const
type Subject = keyof typeof subjects

/** How many other questions come first. */
const afterOthers = ['next', 'after one question', 'after two questions', 'after three questions', 'after four questions'] as const
const afterMore = (questions: number): string => `after ${questions} questions`

export const feedback = {
  right: 'Right',
  rightGuess: 'Right. You said guess, so one more look tomorrow.',
  rightGuessStrong: 'Right. You said guess, so it is asked again tomorrow in a harder way.',
  spelling: (expected: string) => `Right. It is spelt ${expected}.`,
  wrong: (key: string) => `Not quite: ${key}`,
  trap: (letter: string | null, { text, reason }: { readonly text: string; readonly reason: string }, asked: string) =>
    `Not ${letter ?? text}: ${afterColon(reason, text, asked)}`,
  yearOnly: (key: string) => `The year is right, not the whole date: ${key}`,
  picked: (hits: number, total: number, others: number) =>
    others === 0
      ? `You found ${hits} of ${total}`
      : `You found ${hits} of ${total}, and picked ${others === 1 ? 'one that is' : `${others} that are`} not among them`,
  parts: (right: number, total: number) => `${right} of ${total} right`,
  /** Where a fact has more tiles than one, and is right if all of them are. */
  factsRight: (right: number, total: number) => `${right} of ${total} facts right`,
  unknown: (keys: readonly string[]) => `The answer: ${list(keys)}`,
  unknownParts: 'Here is what is right',
  falseIsTrue: 'That statement is true',
  trueIsFalse: 'That statement is false',
  recalled: { 1: 'Forgotten', 2: 'Known, with effort', 3: 'Known', 4: 'Known at once' },
  counted: 'Counted as right',
  derived: (sum: string) => `Worked out: ${sum}`,
  returns: (what: Subject, when: string) => `${subjects[what]} back ${when}.`,
  returnsSoonThen: (what: Subject, questions: number, when: string) => `${subjects[what]} back ${afterOthers[questions] ?? afterMore(questions)}, then ${when}.`,
  returnsAtEnd: (what: Subject, when: string) => `${subjects[what]} back at the end, then ${when}.`,
  sureOf: 'You were sure.',
  saving: 'Saving',
  slipped: 'I slipped',
  takenBack: { now: 'Taken back. Here it is again.', end: 'Taken back. It comes back at the end.' },
  countRight: 'Count it as right',
  report: 'Report this question',
  continue: 'Continue',
  finish: 'Finish',
}
