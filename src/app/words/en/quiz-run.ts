/** "1 h 20 min", "24 min", and in the last minute "40 s": never less than is left. */
function span(ms: number): string {
  if (ms < 60_000) return `${Math.ceil(ms / 10_000) * 10} s`
  const minutes = Math.ceil(ms / 60_000)
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}

export const quizRun = {
  names: { quiz: 'Quiz', exam: 'Exam', diagnostic: 'Diagnostic' },
  leave: 'Leave the quiz. Your place is kept.',
  progress: (n: number, total: number) => `Question ${n} of ${total}`,
  place: (n: number, total: number) => `${n} of ${total}`,
  time: {
    left: (ms: number) => `${span(ms)} left`,
    soon: (minutes: number) => (minutes === 1 ? '1 minute is left' : `${minutes} minutes are left`),
  },
  options: 'Options for this quiz',
  menu: {
    title: 'Options',
    report: 'Report this question',
    stop: 'Stop this quiz',
    close: 'Close',
  },
  stop: {
    title: 'Stop this quiz?',
    practice: 'There will be no result. The answers you gave still count for what you know.',
    exam: 'There will be no result, and the answers you gave are deleted.',
    goOn: 'Go on',
    stop: 'Stop the quiz',
  },
  exam: {
    flag: 'Flag',
    flagged: 'Flagged',
    back: 'Back',
    next: 'Next',
    questions: 'Questions',
    answered: (n: number, total: number) => `${n} of ${total} answered`,
    handIn: 'Hand in',
  },
  grid: {
    title: 'Questions',
    go: (n: number, state: string, flagged: boolean) => `Question ${n}, ${state}${flagged ? ', flagged' : ''}`,
    states: { answer: 'answered', nothing: 'not answered', unreadable: 'cannot be read' },
    legend: { answer: 'Answered', nothing: 'Not answered', unreadable: 'Cannot be read', flagged: 'Flagged', here: 'Here' },
    close: 'Close',
  },
  handIn: {
    title: 'Hand in?',
    all: 'Every question is answered.',
    unanswered: (n: number) => `${n} not answered`,
    unreadable: (n: number) => `${n} cannot be read`,
    flagged: (n: number) => `${n} flagged`,
    first: 'Show first',
    counts: 'What is not answered or cannot be read counts as 0.',
    final: 'After this nothing can be changed.',
    goOn: 'Go on',
    handIn: 'Hand in',
  },
  timeUp: {
    title: 'Time is up',
    exam: 'Your answers were handed in.',
    practice: 'The quiz ends here. What was not answered counts as 0.',
    results: 'See the results',
  },
}
