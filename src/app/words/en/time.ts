const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** A study day as a date without a clock: days since 1970-01-01. */
function dateOf(day: number): Date {
  return new Date(day * 86_400_000)
}

export const time = {
  months,
  /** "Tuesday 16 February" */
  longDay: (day: number) =>
    new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' })
      .format(dateOf(day))
      .replace(',', ''),
  /** "16 February 2026" */
  fullDay: (day: number) =>
    new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
      dateOf(day),
    ),
  /** "tomorrow", "in 3 days", "on 12 March": when something returns, `days` from today. */
  fromNow: (days: number, day: number) => {
    if (days <= 0) return 'later today'
    if (days === 1) return 'tomorrow'
    if (days < 14) return `in ${days} days`
    const date = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' })
    return days < 330 ? `on ${date.format(dateOf(day))}` : `on ${time.fullDay(day)}`
  },
  /** "today", "yesterday", "3 days ago" */
  ago: (days: number) => (days <= 0 ? 'today' : days === 1 ? 'yesterday' : `${days} days ago`),
  /** "February 2019" from "2019-02", "2019" from "2019" */
  month: (iso: string) => {
    const [year = '', month] = iso.split('-')
    return month === undefined ? year : `${months[Number(month) - 1] ?? ''} ${year}`.trim()
  },
  /** "15 February 2019" from "2019-02-15" */
  date: (iso: string) => {
    const [year = '', month, day] = iso.split('-')
    const named = month === undefined ? '' : (months[Number(month) - 1] ?? '')
    return [day === undefined ? '' : String(Number(day)), named, year].filter(Boolean).join(' ')
  },
  /** "about 6 minutes", never less than one. */
  minutes: (minutes: number) => {
    const n = Math.max(1, Math.round(minutes))
    return n === 1 ? 'about 1 minute' : `about ${n} minutes`
  },
}
