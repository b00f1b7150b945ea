import { study } from './study.ts'

const percent = (chance: number) => `${Math.round(chance * 100)}%`

/** "1 fact", "1,204 facts" */
const facts = (n: number) => (n === 1 ? '1 fact' : `${n.toLocaleString('en')} facts`)

const states = { new: 'Not started', learning: 'Learning', due: 'Due', known: 'Known', paused: 'Paused' }

export const factWords = {
  title: 'Facts',
  lead: 'A fact is one thing to know. It is asked in several forms, and you have one memory of it.',
  search: { label: 'Search', hint: 'Words, your notes, or a place such as B7' },
  filters: {
    objective: 'Objective',
    section: 'Section',
    state: 'State',
    all: { objective: 'All objectives', section: 'All sections', state: 'All states' },
  },
  states,
  recall: (chance: number) => `recall ${percent(chance)}`,
  count: (hits: number, all: number) => (hits === all ? facts(all) : `${hits.toLocaleString('en')} of ${facts(all)}`),
  none: {
    title: 'No fact fits.',
    why: 'Every word must begin a word of the fact, of its place or of your note.',
    clear: 'Clear search and filters',
  },
  list: 'Facts found',
  one: {
    back: 'All facts',
    unknown: { title: 'No such fact', why: 'This bank has no fact of that name. It may have been taken out.' },
    retired: 'This fact was taken out of the bank. It is not asked any more; its history stays.',
    standing: 'Where it stands',
    objective: 'Objective',
    next: {
      new: 'Not started yet. It comes among the new facts of a session.',
      paused: 'Not asked while it is paused.',
      now: (why: string) => `Asked in the next session, because ${why}.`,
      on: (when: string, why: string) => `Asked again ${when}, because ${why}.`,
      why: {
        recall: (chance: number, now: boolean) => `recall ${now ? 'is' : 'will be'} about ${percent(chance)}`,
        missed: 'the last answer was a miss',
        again: 'it was missed or guessed on the last day it was asked',
        sure: 'an answer was wrong, and you were sure of it',
        changed: 'what it says has changed since you last answered',
        exam: 'it is looked at once more before your exam',
      },
    },
    pause: 'Pause',
    resume: 'Resume',
    paused: 'Paused. It is not asked until you resume it.',
    resumed: 'Resumed. It is asked again when it is due.',
    reset: {
      do: 'Start over',
      title: 'Start this fact over?',
      why: 'Its memory begins anew, as if it was never asked. The history stays, with a note of this.',
      yes: 'Start over',
      no: 'Leave it as it is',
      done: 'Started over. The history stays.',
    },
    note: {
      title: 'Your note',
      label: 'A note to yourself, found by the search',
      save: 'Save the note',
      saved: 'Note saved',
      removed: 'Note removed',
    },
    tryOut: {
      title: 'Try it',
      why: 'Nothing is recorded: no answer, no memory, no date changes.',
      cannot: (form: string) => `${form}: this question cannot be made and is left out.`,
      none: 'There is no form to try.',
    },
    history: {
      title: 'History',
      none: 'Nothing yet. Answers, pauses and notes will stand here.',
      count: (n: number) => (n === 1 ? '1 entry, the newest first' : `${n} entries, the newest first`),
    },
  },
  forms: {
    choice: 'Choice',
    select: 'Several answers',
    'true-false': 'True or false',
    cloze: 'Fill the gap',
    short: 'Short answer',
    number: 'Number or date',
    match: 'Match',
    order: 'Put in order',
    sort: 'Sort',
    card: 'Two-sided card',
  },
  tried: {
    nothing: 'Only to try: nothing is recorded.',
    check: study.confidence.check,
    unknown: study.confidence.unknown,
    another: 'Ask it again',
    back: 'Back to the fact',
  },
  happened: {
    gave: (text: string) => `“${text}”`,
    unknown: study.confidence.unknown,
    score: (score: number) => (score === 1 ? 'right' : score === 0 ? 'not right' : `score ${percent(score)}`),
    sure: { guess: 'said Guess', think: 'said Think so', sure: 'said Sure' },
    ratings: {
      0: 'memory left as it was',
      1: 'counts as Again',
      2: 'counts as Hard',
      3: 'counts as Good',
      4: 'counts as Easy',
    },
    hint: 'with a hint',
    tiles: 'with word tiles',
    regraded: 'counted as right by you',
    repeat: 'asked again the same day',
    truth: { true: 'True', false: 'False' },
    recalled: { forgot: study.card.grades[1], hard: study.card.grades[2], good: study.card.grades[3], easy: study.card.grades[4] },
    pause: 'Paused',
    resume: 'Resumed',
    reset: 'Started over',
    seed: (days: number) => `Started from a test, at a stability of ${days < 1 ? 'under a day' : days === 1 ? '1 day' : `${days} days`}`,
    note: (text: string) => `Note: ${text}`,
    noteRemoved: 'Note removed',
  },
  reports: {
    title: 'Your reports',
    link: (n: number) => (n === 0 ? 'Your reports' : `Your reports (${n})`),
    lead: 'What you noted with “Report this question”, the newest first.',
    none: 'No reports yet. “Report this question” stands under every answer and in a session’s options.',
    save: 'Save the reports as a file',
    saved: (name: string) => `Saved as ${name}`,
    holds:
      'The file is for whoever writes the bank. It holds, for each report: the bank and its version, the fact, the form of the question, your note word for word, and the date. It holds neither your answers nor anything that says who you are, unless you wrote it into a note.',
    gone: 'This fact is not in the bank any more.',
    on: (form: string, date: string) => `${form}, ${date}`,
  },
  /** "16 February 2026, 12:05": milliseconds since 1970, and minutes ahead of UTC. */
  when: (at: number, tz: number) => {
    const moment = new Date(at + tz * 60_000)
    if (Number.isNaN(moment.getTime())) return 'no date'
    return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone: 'UTC' })
      .format(moment)
      .replace(' at ', ', ')
  },
}
