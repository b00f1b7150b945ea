const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`

/** What Today says beside the first question. */
export const todayLater = {
  leastKnown: 'Least known part:',
  practise: '5 min on it',
  clock: {
    title: 'The date of this device may be wrong',
    why: (shown: string, newest: string) =>
      `It shows ${shown}; your newest answer is of ${newest}. Set the date right before you go on: an answer with an earlier date moves earlier answers to that date.`,
    right: 'The date is right',
  },
  backup: {
    due: (n: number, ago: string | null) =>
      `${count(n, 'answer', 'answers')} ${ago === null ? 'and no backup yet' : `since the backup ${ago}`}.`,
    save: 'Save a backup',
    later: 'Not now',
    putAway: 'Asked again when there are more answers',
    done: 'Backup saved',
  },
}
