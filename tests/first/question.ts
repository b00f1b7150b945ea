import type { FirstForm, FirstQuestion } from '../../src/app/first-page.ts'

/** Three ports to pick from. */
const PORTS: FirstForm = {
  kind: 'pick',
  answers: ['Ostend', 'Bruges', 'Ghent'].map((text, place) => {
    const letter = 'ABC'.charAt(place)
    return { letter, text, given: { kind: 'option', text }, ask: `How sure of ${letter}?` }
  }),
  halves: false,
}

/** A question as the app keeps it for the next start. */
export function keptQuestion(more: Partial<FirstQuestion> = {}): FirstQuestion {
  return {
    ...{ id: 'harbour', objective: 'Name the ports', place: '1 of 6', progress: 'Question 1 of 6', total: 6, pause: 'Pause' },
    ...{ note: null, lead: null, asOf: null, stem: 'Which port is the oldest?', hint: null, explain: null },
    form: PORTS,
    submits: [
      { sure: 'guess', text: 'Guess' },
      { sure: 'think', text: 'Think so' },
      { sure: 'sure', text: 'Sure' },
    ],
    ...{ unknown: 'Don’t know', saving: 'Saving', shortcuts: true },
    ...more,
  }
}
