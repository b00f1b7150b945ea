import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { AnswerBody, Line } from '../../journal/line.ts'
import type { Home, HomeAnswer } from './arrival.ts'

/** Where answers come home to. */
export interface Journal {
  /** Whose journal it is: lines of a class get a writer of their own that follows from it, the same in every tab. */
  readonly learner: string
  /** Minutes that local time is ahead of UTC. */
  readonly tz: number
  /** The line with an id, if the journal has it. */
  line(id: string): Line | undefined
  /** Grades an answer and rates it: one body for each fact that was asked. `q` and `where` are what the lines carry. */
  judge(answer: HomeAnswer, q: string, where: string): readonly AnswerBody[]
}

/**
 * The journal's lines of answers that have come home: answers and nothing else, under ids that follow from class, question
 * and fact. A line that is there already is given as it is, so that `walkPlan` sees it as known: twice adds nothing.
 */
export function homeLines({ source, answers }: Home, journal: Journal): readonly Line[] {
  const writer = `class${shortHash(journal.learner)}`
  return answers.flatMap((answer) => {
    const q = `${source}-${answer.place}`
    const bodies = journal.judge(answer, q, `class:${source}`)
    return bodies.map((body): Line => {
      const id = `${writer}-c${shortHash(`${q}/${body.fact}`)}`
      return journal.line(id) ?? { id, at: answer.at, tz: journal.tz, ...body }
    })
  })
}

function shortHash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)).subarray(0, 8))
}
