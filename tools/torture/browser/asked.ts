import type { AnswerKey } from '../../../tests/e2e/support/answer-key.ts'

/** A question of several facts, by its form; one of a single fact, by the fact. */
export type AskedKey = string

/** What was asked, told from the text of the screen; null where no line of it is a question of the bank. */
export function askedOn(screen: string, key: AnswerKey): AskedKey | null {
  const lines = screen.split('\n').map((line) => line.trim())
  for (const line of lines.filter((one) => key.knows(one))) {
    const group = key.together(line)
    if (group !== null) return group.form
    return attempt(() => key.asked(line).id) ?? attempt(() => key.stated(line).fact.id)
  }
  // A gap is a field or the word for it, within the line or between two.
  const gapped = [...lines, lines.join(' ')].flatMap((line) => [line, line.replace(/\bgap\b/, '')])
  for (const text of [...gapped, ...emptied(lines)]) {
    const fact = attempt(() => key.gap(text).fact.id)
    if (fact !== null) return fact
  }
  return null
}

/** What may stand around gaps that have a line of their own: the word for it, then nothing or what was picked of the options below. */
function emptied(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line, n) => {
    if (line !== 'gap') return []
    const before = lines[n - 1] ?? ''
    const after = lines[n + 1] ?? ''
    const picked = ['', ...lines.filter((option) => option !== '' && after.startsWith(option))]
    return picked.map((option) => after.slice(option.length)).flatMap((rest) => [`${before} ${rest}`, rest])
  })
}

function attempt<T>(find: () => T): T | null {
  try {
    return find()
  } catch {
    return null
  }
}
