/** English ordinals: 1st, 2nd, 3rd, 4th, 11th. */
function ordinal(n: number): string {
  const rule = new Intl.PluralRules('en', { type: 'ordinal' }).select(n)
  return `${n}${{ one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' }[rule]}`
}

export const places = {
  /** Where a passage stands, such as "Highlights, 7th point (B7)". */
  passage: (section: string, unit: 'point' | 'paragraph', n: number, ref: string) =>
    `${section}, ${ordinal(n)} ${unit} (${ref})`,
  named: (section: string, name: string, ref: string) => `${section}, ${name.toLocaleLowerCase('en')} (${ref})`,
  section: (letter: string, title: string) => `${letter} ${title}`,
  asOf: (date: string) => `As of ${date}`,
}
