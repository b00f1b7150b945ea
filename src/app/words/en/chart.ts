/** Beneath and behind the chart of the bank; its heading comes with Today. */
export const chart = {
  legend: 'Number: chance in 100 that you would recall it today. Stronger colour is surer. Hatched: not started.',
  ring: (place: string) => `Ring: weakest now, ${place}.`,
  summary: (started: number, total: number, lowest: readonly string[], unstarted: readonly string[]) =>
    [
      `Sections from left to right. ${started} of ${total} passages are started.`,
      lowest.length > 0 ? `Lowest: ${lowest.join(', ')}.` : '',
      unstarted.length > 0 ? `Not started: ${unstarted.join(', ')}.` : '',
    ]
      .filter(Boolean)
      .join(' '),
  keys: 'Up and down move from passage to passage, left and right from section to section.',
  low: (ref: string, percent: number) => `${ref} ${percent} in 100`,
  nothingToAsk: 'No questions yet',
  notStarted: 'Not started',
  started: (started: number, total: number) => `${started} of ${total} facts started`,
  open: (place: string, recall: string) => `${place}: ${recall}. Show`,
  percent: (n: number) => `${n} in 100`,
  practise: 'Practise this passage',
  close: 'Close',
  noQuestions: 'There are no questions about this passage yet.',
}
