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
  for (const text of [...lines, lines.join(' ')].flatMap((line) => [line, line.replace(/\bgap\b/, '')])) {
    const fact = attempt(() => key.gap(text).fact.id)
    if (fact !== null) return fact
  }
  return null
}

function attempt<T>(find: () => T): T | null {
  try {
    return find()
  } catch {
    return null
  }
}
