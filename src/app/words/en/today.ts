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
  welcomeBack: 'A shorter session to pick up where you were. The rest is spread over the next days.',
  chart: {
    title: 'How well you know each passage',
    empty: (sections: number) => `The document: ${count(sections, 'section', 'sections')}. It fills in as you answer.`,
  },
}
