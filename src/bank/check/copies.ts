import { wordsOf } from '../text/words.ts'

const RUN = 6

/** The runs of six words in a text, for finding copies of it. */
export type Runs = ReadonlySet<string>

/** Every run of six words of a text, over the ends of its sentences too. */
export function runsOf(text: string): Runs {
  const words = wordsOf(text)
  return new Set(words.slice(0, Math.max(0, words.length - RUN + 1)).map((_, at) => words.slice(at, at + RUN).join(' ')))
}

/**
 * The first run of six words that a text has in common with `runs`, once the allowed texts are cut out of it; null
 * where there is none. A cut ends a run: words on either side of it are not neighbours.
 */
export function copiedRun(text: string, runs: Runs, allowed: readonly string[]): string | null {
  for (const stretch of cutOut(wordsOf(text), allowed)) {
    for (let at = 0; at + RUN <= stretch.length; at += 1) {
      const run = stretch.slice(at, at + RUN).join(' ')
      if (runs.has(run)) return run
    }
  }
  return null
}

/** What is left of the words between the allowed texts, the longest of which are cut first. */
function cutOut(words: readonly string[], allowed: readonly string[]): string[][] {
  const cuts = allowed.map(wordsOf).filter((cut) => cut.length > 0).sort((a, b) => b.length - a.length)
  return cuts.reduce((stretches, cut) => stretches.flatMap((stretch) => splitAt(stretch, cut)), [[...words]])
}

function splitAt(words: readonly string[], cut: readonly string[]): string[][] {
  const parts: string[][] = [[]]
  for (let at = 0; at < words.length; at += 1) {
    const isCut = cut.every((word, index) => words[at + index] === word)
    if (isCut) {
      parts.push([])
      at += cut.length - 1
    } else parts.at(-1)?.push(words[at] ?? '')
  }
  return parts
}
