import type { Fact } from '../../bank/bank.ts'
import { drawList, drawQuiz, type Drawable } from '../draw/draw.ts'
import { Secrets } from '../draw/secrets.ts'
import { makeQuestion } from '../make.ts'
import type { Material } from '../material.ts'
import type { Question } from '../question.ts'
import type { Picked, Source } from '../quiz.ts'
import { makeRandom, seedFrom } from '../random.ts'
import { factsAsked } from '../together.ts'
import { KeyPlaces, orderWithoutRuns, patternsIn } from './key-positions.ts'

/** Versions A to F. */
export const MOST_VERSIONS = 6

/** So many papers are tried before the one with the fewest faults is taken. */
const TRIES = 24
/** So many draws of one question are looked at. */
const DRAWS = 4

/** One version of a quiz on paper: the same questions as the others, in an order and with options of its own. */
export interface Version {
  /** A for the quiz as its seed draws it, then B, C, … */
  readonly letter: string
  readonly questions: readonly Question[]
}

/**
 * The versions of a quiz, 1 to 6 of them. Version A asks as the app does with the same seed, unless its keys made a
 * pattern; the others ask the same facts in the same forms, drawn anew. In each of them no position holds the key more
 * or less often than chance within two standard deviations, no letter is right more than three times running, and no
 * question gives another away, as far as the questions allow. The same bank, source and letter always give the same.
 * Empty questions where the source makes none.
 */
export function drawVersions(drawable: Drawable, source: Source, count: number): readonly Version[] {
  const picked = pickedOf(drawable, source)
  const papers = new Papers(drawable, picked)
  return Array.from({ length: count }, (_, index) => {
    const letter = String.fromCharCode(65 + index)
    const first = index === 0 ? papers.asDrawn(source.seed) : []
    const drawn = function* () {
      yield* first
      for (let turn = 0; turn < TRIES; turn += 1) yield papers.anew(seedFrom(`${source.seed}/${letter}/${turn}`))
    }
    return { letter, questions: fewestFaults(drawn()) }
  })
}

function pickedOf(drawable: Drawable, source: Source): readonly Picked[] {
  if (source.kind === 'drawn') return drawQuiz(drawable, source.setup, source.seed)
  return drawList(drawable, source.list, source.seed).picked
}

interface Paper {
  readonly questions: readonly Question[]
  /** Questions that had to give something away. */
  readonly clashes: number
}

/** The first paper without a fault, or the one with the fewest. */
function fewestFaults(papers: Iterable<Paper>): readonly Question[] {
  let best: readonly Question[] = []
  let fewest = Infinity
  for (const { questions, clashes } of papers) {
    const faults = clashes + patternsIn(questions)
    if (faults < fewest) [best, fewest] = [questions, faults]
    if (faults === 0) break
  }
  return best
}

/** Lays the same questions out in several ways. */
class Papers {
  readonly #picked: readonly Picked[]
  readonly #questions: readonly Question[]
  readonly #material: Material

  constructor({ material }: Drawable, picked: readonly Picked[]) {
    this.#material = material
    this.#picked = picked
    this.#questions = picked.map((one) => this.#make(one))
  }

  /** The quiz as the app asks it, and the same questions in another order. What it gives away, it gives away there too. */
  asDrawn(seed: number): readonly Paper[] {
    const reordered = orderWithoutRuns(this.#questions, makeRandom(seedFrom(`${seed}/order`)))
    return [this.#questions, reordered].map((questions) => ({ questions, clashes: 0 }))
  }

  /** Every question drawn anew by the seed, in another order. */
  anew(seed: number): Paper {
    const secrets = new Secrets(this.#material.secretOf)
    const places = new KeyPlaces()
    let clashes = 0
    const questions = this.#picked.map((picked, index) => {
      const drawn = this.#draws(picked, index, seed)
      const fitting = drawn.filter((question) => !secrets.clash(question, this.#factsOf(question)))
      if (fitting.length === 0) clashes += 1
      const question = leastCrowded(fitting.length === 0 ? drawn : fitting, places)
      places.count(question)
      secrets.keep(question, this.#factsOf(question))
      return question
    })
    return { questions: orderWithoutRuns(questions, makeRandom(seed)), clashes }
  }

  /** Other draws of a question: options, statement and tiles may change, the gap of a cloze stays. */
  #draws({ fact, form, draw }: Picked, index: number, seed: number): readonly Question[] {
    const asked = this.#questions[index]
    const gap = asked?.form === 'cloze' ? { gap: asked.gap } : {}
    return Array.from({ length: DRAWS }, (_, turn) =>
      this.#make({ fact, form, draw: { ...draw, ...gap, seed: seedFrom(`${seed}/${fact}/${form}/${turn}`) } }),
    )
  }

  #make({ fact: id, form, draw }: Picked): Question {
    const fact = this.#material.facts.get(id)
    if (fact === undefined) throw new RangeError(`The bank has no fact ${id}`)
    return makeQuestion(fact, form, draw, this.#material)
  }

  #factsOf(question: Question): readonly Fact[] {
    return factsAsked(question).flatMap((id) => this.#material.facts.get(id) ?? [])
  }
}

function leastCrowded(questions: readonly Question[], places: KeyPlaces): Question {
  const [first, ...others] = questions
  if (first === undefined) throw new RangeError('No draw to choose from')
  return others.reduce((best, other) => (places.crowding(other) < places.crowding(best) ? other : best), first)
}
