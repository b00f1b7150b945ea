import * as v from 'valibot'
import type { Answer, Fact, Segment } from '../bank.ts'
import { FactIdSchema, type FactId, type PlaceRef } from '../ids.ts'
import { wordingsOf } from '../plain.ts'
import type { Path, Reporter } from '../problem.ts'
import type { FactSource, ReverseSource } from '../schema.ts'
import { sameWording } from '../text/words.ts'
import { AnswerError, compileAnswer } from './answer.ts'
import { formsOf } from './forms.ts'
import { readSays } from './says.ts'

/** A compiled fact with what its author wrote, for the rules that look at both. */
export interface CompiledFact {
  readonly fact: Fact
  /** The author's whole entry; a reverse has that of the fact it belongs to. */
  readonly source: FactSource
  readonly file: string
  /** Where the fields of this fact stand: the entry, or its `reverse`. */
  readonly path: Path
}

interface Where {
  readonly reporter: Reporter
  readonly file: string
  readonly path: Path
}

/** Compiles an entry to its fact and, where it has one, the reverse. Reports what does not fit and leaves that out. */
export function compileEntry(source: FactSource, where: Where): CompiledFact[] {
  const fact = compileOne(source.id, source, source, where)
  const { reverse } = source
  if (reverse === undefined) return fact
  const inner = { ...where, path: [...where.path, 'reverse'] }
  return [...fact, ...compileOne(v.parse(FactIdSchema, `${source.id}~reverse`), reverse, source, inner)]
}

function compileOne(id: FactId, asked: FactSource | ReverseSource, source: FactSource, where: Where): CompiledFact[] {
  const answer = tryAnswer(id, asked, where)
  if (answer === null) return []
  const says = compileSays(id, asked.says ?? withoutGaps(source.says), answer, where)
  if (says === null) return []
  const fact = assemble(id, asked, source, answer, says)
  if (fact.rev > 1 && fact.change === undefined) {
    where.reporter.error(where.file, [...where.path, 'rev'], id, 'a rev above 1 needs change: clarified or meaning')
  }
  if (fact.status === 'active' && fact.forms.length === 0) {
    where.reporter.error(where.file, [...where.path, 'not'], id, 'no form is left to ask it in')
  }
  return [{ fact, source, file: where.file, path: where.path }]
}

function tryAnswer(id: FactId, asked: FactSource | ReverseSource, where: Where): Answer | null {
  try {
    return compileAnswer(asked)
  } catch (error) {
    if (!(error instanceof AnswerError)) throw error
    where.reporter.error(where.file, [...where.path, error.field], id, `${error.field}: ${error.message}`)
    return null
  }
}

function compileSays(id: FactId, text: string, answer: Answer, where: Where): Segment[] | null {
  const path = [...where.path, 'says']
  try {
    const pieces = readSays(text)
    const segments = pieces.map((piece) => (typeof piece === 'string' ? piece : gapSegment(piece.gap, answer)))
    for (const segment of segments) {
      if (typeof segment === 'string' || segment.known) continue
      where.reporter.error(where.file, path, id, `gap "${segment.gap}" is neither the answer nor an accepted wording`)
    }
    return segments.map((segment) =>
      typeof segment === 'string' ? segment : { gap: segment.gap, accept: segment.accept },
    )
  } catch (error) {
    where.reporter.error(where.file, path, id, `says: ${error instanceof Error ? error.message : String(error)}`)
    return null
  }
}

/** A gap accepts every other wording of the member that it stands for. */
function gapSegment(gap: string, answer: Answer): { gap: string; accept: string[]; known: boolean } {
  const wording = wordingsOf(answer).find(({ text, accept }) => [text, ...accept].some((one) => sameWording(one, gap)))
  const others = wording === undefined ? [] : [wording.text, ...wording.accept]
  return { gap, accept: others.filter((one) => one !== gap), known: wording !== undefined }
}

function withoutGaps(says: string): string {
  return says.replaceAll('[[', '').replaceAll(']]', '')
}

function assemble(
  id: FactId,
  asked: FactSource | ReverseSource,
  source: FactSource,
  answer: Answer,
  says: readonly Segment[],
): Fact {
  const traps = Object.entries(asked.traps ?? {}).map(([text, reason]) => ({ text, reason }))
  const wrong = asked.false ?? []
  const status = source.status ?? 'active'
  const places: PlaceRef[] = source.at
  return {
    id,
    rev: asked.rev ?? 1,
    ...given('change', asked.change),
    at: places,
    objective: source.objective,
    rank: source.rank,
    ask: asked.ask,
    answer,
    says: [...says],
    ...given('explanation', asked.explanation),
    ...given('hint', asked.hint),
    traps,
    wrong,
    ...given('asOf', source.as_of),
    ...given('derived', source.derived),
    forms: status === 'retired' ? [] : formsOf({ answer, says, traps, wrong }, asked.not ?? []),
    ...(id === source.id ? {} : { reverseOf: source.id }),
    replaces: id === source.id ? (source.replaces ?? []) : [],
    status,
  }
}

/** A field to spread: none where there is no value, so that the JSON has no empty ones. */
function given<K extends string, T>(key: K, value: T | undefined): { [P in K]?: T } {
  const field: { [P in K]?: T } = {}
  if (value !== undefined) field[key] = value
  return field
}
