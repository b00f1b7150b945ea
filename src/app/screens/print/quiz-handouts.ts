import type { Bank } from '../../../bank/bank.ts'
import { passageOf } from '../../../bank/ids.ts'
import type { Material } from '../../../quiz/material.ts'
import { onPaper } from '../../../quiz/paper/on-paper.ts'
import type { Version } from '../../../quiz/paper/versions.ts'
import type { Question } from '../../../quiz/question.ts'
import { factsAsked } from '../../../quiz/together.ts'
import type { Words } from '../../words/words.ts'
import type { Block, Handout, HandoutHead } from './handout.ts'

export const QUIZ_PARTS = ['questions', 'answers', 'key'] as const
export type QuizPart = (typeof QUIZ_PARTS)[number]

/** What is printed of a quiz. */
export interface QuizJob {
  readonly versions: readonly Version[]
  /** The seed as people read it. */
  readonly code: string
  /** Time limit, null for none. */
  readonly minutes: number | null
  readonly parts: readonly QuizPart[]
}

interface Source {
  readonly bank: Bank
  readonly material: Material
}

/** The handouts of a quiz: for each version what was chosen, the key last. */
export function quizHandouts(job: QuizJob, source: Source, words: Words): readonly Handout[] {
  return job.versions
    .filter(({ questions }) => questions.length > 0)
    .flatMap((version) => QUIZ_PARTS.filter((part) => job.parts.includes(part)).map((part) => handoutOf(part, version, job, source, words)))
}

function handoutOf(part: QuizPart, version: Version, job: QuizJob, source: Source, words: Words): Handout {
  const say = words.print.on
  const title = { questions: say.quiz, answers: say.answers, key: say.key }[part]
  const count = version.questions.length
  const head: HandoutHead = {
    heading: title,
    letter: version.letter,
    lead: part === 'key' ? say.made(count, source.bank.id, source.bank.version) : say.facts(count, job.minutes),
    fields: part === (job.parts.includes('answers') ? 'answers' : 'questions'),
    points: count,
    instruction: part === 'questions' ? (job.parts.includes('answers') ? say.writeApart : say.write) : '',
    sections: new Set(version.questions.flatMap((question) => refsOf(question, source.material).map((ref) => ref.charAt(0)))),
  }
  return {
    id: `${version.letter}-${part}`,
    title,
    running: say.running(job.code, version.letter),
    head,
    columns: part === 'questions' ? 1 : 2,
    blocks: version.questions.map((question, index) => blockOf(part, question, index + 1, source.material)),
  }
}

function blockOf(part: QuizPart, question: Question, n: number, material: Material): Block {
  const body = onPaper(question)
  if (part === 'questions') return { kind: 'question', n, stem: question.stem, asOf: question.asOf, body }
  return part === 'answers' ? { kind: 'answer', n, body } : { kind: 'key', n, body, refs: refsOf(question, material) }
}

/** The passages on which the facts of a question rest. */
function refsOf(question: Question, material: Material): readonly string[] {
  const refs = factsAsked(question).flatMap((id) => material.facts.get(id)?.at.slice(0, 1) ?? []).map(passageOf)
  return [...new Set(refs)].sort(new Intl.Collator('en', { numeric: true }).compare)
}
