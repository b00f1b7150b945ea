const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`

/** What Today says beside the first question. */
export const todayLater = {
  leastKnown: 'Least known part:',
  practise: '5 min on it',
  backup: {
    due: (n: number, ago: string | null) =>
      `${count(n, 'answer', 'answers')} ${ago === null ? 'and no backup yet' : `since the backup ${ago}`}.`,
    save: 'Save a backup',
    later: 'Not now',
    putAway: 'Asked again when there are more answers',
    done: 'Backup saved',
  },
}
