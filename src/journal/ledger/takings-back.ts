import type { AnswerLine, Line } from '../line.ts'
import { pushTo } from '../multimap.ts'
import { newest, type Entry, type Track } from './entry.ts'

/** The lines that take an answer back or score it anew, by question. */
export class TakingsBack {
  readonly #undos = new Map<string, Entry[]>()
  readonly #regrades = new Map<string, Entry[]>()
  /** Every answer by its question. Made with the first line that asks for it: most journals take little back. */
  #answers: Map<string, Entry[]> | null = null

  add(entry: Entry, line: Extract<Line, { do: 'undo' | 'regrade' }>): void {
    pushTo(line.do === 'undo' ? this.#undos : this.#regrades, line.q, entry)
  }

  /** Takes notice of an answer. */
  addAnswer(entry: Entry, { q }: AnswerLine): void {
    if (this.#answers !== null) pushTo(this.#answers, q, entry)
  }

  /** The answers to a question. `tracks`: those of all answers noticed so far. */
  answersTo(q: string, tracks: Iterable<Track>): readonly Entry[] {
    this.#answers ??= answersOf(tracks)
    return this.#answers.get(q) ?? []
  }

  isUndone({ q }: AnswerLine): boolean {
    return this.#undos.size > 0 && newest(this.#undos.get(q)) !== undefined
  }

  /** The answer with the score and rating of its last regrade; itself where there is none. */
  scored(line: AnswerLine): AnswerLine {
    const regrade = this.#regrades.size > 0 ? newest(this.#regrades.get(line.q))?.line : undefined
    return regrade?.do === 'regrade' ? { ...line, score: regrade.score, rating: regrade.rating } : line
  }
}

function answersOf(tracks: Iterable<Track>): Map<string, Entry[]> {
  const answers = new Map<string, Entry[]>()
  for (const { entries } of tracks) {
    for (const entry of entries) if (entry.line.do === 'answer') pushTo(answers, entry.line.q, entry)
  }
  return answers
}
