const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`

export const today = {
  title: 'Today',
  questions: (n: number, minutes: string) => `${n === 1 ? 'question' : 'questions'}, ${minutes}`,
  /** "9 to review and 5 new. 48 can wait" */
  mix: (due: number, fresh: number, waiting: number) => {
    const parts = [due > 0 ? `${due} to review` : '', fresh > 0 ? `${fresh} new` : ''].filter(Boolean).join(' and ')
    return waiting > 0 ? `${parts}. ${waiting} can wait` : parts
  },
  firstUp: (ref: string) => `First up, from ${ref}`,
  length: 'How long',
  lengths: { two: '2 min', five: '5 min', all: (n: number) => (n > 0 ? `All ${n}` : 'All') },
  mode: 'How',
  modes: { mixed: 'Mixed', flashcards: 'Flashcards' },
  start: 'Start',
  tryFirst: (n: number) => `Try ${count(n, 'question', 'questions')}`,
  resume: 'Go on where you stopped',
  left: (n: number) => (n === 1 ? 'question left of your session' : 'questions left of your session'),
  anew: 'Start anew',
  clear: (when: string) => `All clear until ${when}`,
  clearForEver: 'All clear. Nothing is left to review.',
  clearStart: (n: number) => `Start ${n} more`,
  welcomeBack: 'A short session to pick up where you were. The rest is spread over the next days.',
  leastKnown: 'Least known part:',
  practise: '5 min on it',
  backup: {
    due: (n: number, ago: string | null) =>
      `${count(n, 'answer', 'answers')} ${ago === null ? 'and no backup yet' : `since the backup ${ago}`}.`,
    save: 'Save a backup',
    later: 'Not now',
    done: 'Backup saved',
  },
  chart: {
    title: 'How well you know each passage',
    legend: 'Number: chance in 100 that you would recall it today. Darker is surer. Hatched: not started.',
    ring: (place: string) => `Ring: weakest now, ${place}.`,
    empty: (sections: number) => `The document: ${count(sections, 'section', 'sections')}. It fills in as you answer.`,
    summary: (started: number, total: number, lowest: readonly string[], unstarted: readonly string[]) =>
      [
        `Sections from left to right. ${started} of ${total} passages are started.`,
        lowest.length > 0 ? `Lowest: ${lowest.join(', ')}.` : '',
        unstarted.length > 0 ? `Not started: ${unstarted.join(', ')}.` : '',
      ]
        .filter(Boolean)
        .join(' '),
    low: (ref: string, percent: number) => `${ref} ${percent} in 100`,
    nothingToAsk: 'No questions yet',
    notStarted: 'Not started',
    started: (started: number, total: number) => `${started} of ${total} facts started`,
    open: (place: string, recall: string) => `${place}: ${recall}. Show`,
    percent: (n: number) => `${n} in 100`,
    practise: 'Practise this passage',
    close: 'Close',
    noQuestions: 'There are no questions about this passage yet.',
  },
}
