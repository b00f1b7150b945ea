import type { DocumentText } from '../outline/document.ts'
import { wordsOf } from '../text/words.ts'

const RUN = 6

/** The runs of six words in a text, for finding copies of it. */
export type Runs = ReadonlySet<string>

/** Every run of six words of a text, over the ends of its sentences too. */
export function runsOf(text: string): Runs {
  const words = wordsOf(text)
  const runs = words.map((_, at) => words.slice(at, at + RUN))
  return new Set(runs.filter((run) => run.length === RUN).map((run) => run.join(' ')))
}

/** The runs of everything in a copy of the document that belongs to a passage. */
export function documentRuns(document: DocumentText): Runs {
  const passages = document.sections.flatMap((section) => section.passages)
  return runsOf(passages.flatMap(({ lines, sentences }) => [...lines, ...sentences]).join(' '))
}

/**
 * The first run of six words that a text has in common with `runs`, once the allowed texts are cut out of it; null
 * where there is none. A cut ends a run: words on either side of it are not neighbours.
 */
export function copiedRun(text: string, runs: Runs, allowed: readonly string[]): string | null {
  return findCopy(wordsOf(text), runs, allowed)?.run ?? null
}

/** Like `copiedRun` over a whole file; `line`, from 1, is where the first copied run begins. */
export function copiedLine(
  text: string,
  runs: Runs,
  allowed: readonly string[],
): { readonly line: number; readonly run: string } | null {
  const words = text.split('\n').flatMap((row, index) => wordsOf(row).map((word) => ({ word, line: index + 1 })))
  const copy = findCopy(words.map(({ word }) => word), runs, allowed)
  return copy === null ? null : { line: words[copy.at]?.line ?? 1, run: copy.run }
}

function findCopy(
  words: readonly string[],
  runs: Runs,
  allowed: readonly string[],
): { readonly at: number; readonly run: string } | null {
  const hits = words.flatMap((_, at) => {
    const run = words.slice(at, at + RUN).join(' ')
    return runs.has(run) ? [{ at, run }] : []
  })
  if (hits.length === 0) return null
  const cut = cutOut(words, allowed)
  return hits.find(({ at }) => !cut.slice(at, at + RUN).includes(true)) ?? null
}

/** For each word whether it belongs to an allowed text. The longest are cut first, so that none is cut in half. */
function cutOut(words: readonly string[], allowed: readonly string[]): boolean[] {
  const isCut = words.map(() => false)
  const cuts = allowed.map(wordsOf).filter((cut) => cut.length > 0).sort((a, b) => b.length - a.length)
  for (const cut of cuts) {
    for (let at = 0; at + cut.length <= words.length; at += 1) {
      const free = cut.every((word, index) => words[at + index] === word && isCut[at + index] === false)
      if (free) isCut.fill(true, at, at + cut.length)
    }
  }
  return isCut
}
