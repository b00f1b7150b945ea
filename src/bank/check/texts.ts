import type { CompiledFact } from '../compile/fact.ts'
import { acceptedTexts, plainSays } from '../plain.ts'
import type { Path } from '../problem.ts'

/** A text of a fact with the field where its author wrote it, relative to the entry. */
export interface FactText {
  readonly field: Path
  readonly text: string
}

/** Everything a fact says in its author's words, without the answer and its accepted wordings. */
export function textsOf({ fact, source }: CompiledFact): FactText[] {
  const optional = (field: string, text: string | undefined): FactText[] =>
    text === undefined ? [] : [{ field: [field], text }]
  return [
    { field: ['ask'], text: fact.ask },
    { field: ['says'], text: plainSays(fact.says) },
    ...optional('explanation', fact.explanation),
    ...optional('hint', fact.hint),
    ...optional('derived', fact.derived),
    ...fact.traps.flatMap(({ text, reason }) => [
      { field: ['traps', text], text },
      { field: ['traps', text], text: reason },
    ]),
    ...fact.wrong.map((text, index) => ({ field: ['false', index], text })),
    ...(fact.reverseOf === undefined ? tilesOf(source.in) : []),
  ]
}

function tilesOf(groups: CompiledFact['source']['in']): FactText[] {
  return Object.entries(groups ?? {}).flatMap(([group, entry]) => {
    const tiles = typeof entry === 'string' ? [entry] : Object.values(entry).flat()
    return tiles.map((text) => ({ field: ['in', group], text }))
  })
}

/** What a fact may hold of the document: its key terms, its answers and their accepted wordings. */
export function allowedTexts({ fact, source }: CompiledFact): string[] {
  return [...source.terms, ...acceptedTexts(fact.answer)]
}
