import { performance } from 'node:perf_hooks'
import type { Bank } from '../../../src/bank/bank.ts'
import { compileBank } from '../../../src/bank/compile/compile.ts'
import { FORMS } from '../../../src/bank/form.ts'
import { FactIdSchema } from '../../../src/bank/ids.ts'
import { drawQuiz, type Drawable } from '../../../src/quiz/draw/draw.ts'
import { materialOf } from '../../../src/quiz/material.ts'
import { textsOfFacts } from '../../../src/quiz/search/fact-texts.ts'
import { indexTexts, search } from '../../../src/quiz/search/search.ts'
import * as v from 'valibot'
import { loadBank } from '../../bank/load.ts'
import type { Figure } from '../figure.ts'
import { median } from '../statistics.ts'

const FACTS = 10_000
const DRAW_MS = 20
const SEARCH_MS = 50
/** So many are timed for one sample: one alone is too short for the clock. */
const OF_EACH = 20
const QUERIES = ['council', 'resolution 1325', 'b7', 'liaison officer un', 'a', 'no such words']

/** A quiz of ten drawn from ten thousand facts, and a search in them: pure work, timed in Node on this machine. */
export function measureQuiz(runs: number): Figure[] {
  const drawable = bankOf(FACTS)
  const index = indexTexts(textsOfFacts(drawable.bank))
  const setup = { scope: { kind: 'all' as const }, count: 10, forms: FORMS }
  const draw = (turn: number): unknown => drawQuiz(drawable, setup, turn)
  const find = (turn: number): unknown => search(index, QUERIES[turn % QUERIES.length] ?? '')
  return [
    figure('quiz: ten questions drawn from 10,000 facts', samplesOf(draw, runs), DRAW_MS),
    figure('quiz: a search in 10,000 facts', samplesOf(find, runs), SEARCH_MS),
  ]
}

/** The shipped bank over and over, under other names, until it has so many facts. */
function bankOf(count: number): Drawable {
  const root = process.cwd()
  const { input, locate } = loadBank(`${root}/questions/nato-un`, root)
  const { bank } = compileBank(input, locate)
  if (bank === null) throw new Error('The shipped bank does not compile.')
  const large: Bank = { ...bank, groups: [], facts: Array.from({ length: count }, (_, n) => factOf(bank, n)) }
  return { bank: large, material: materialOf(large) }
}

function factOf({ facts }: Bank, n: number): Bank['facts'][number] {
  const fact = facts[n % facts.length]
  if (fact === undefined) throw new Error('The shipped bank has no facts.')
  const round = Math.floor(n / facts.length)
  return { ...fact, id: v.parse(FactIdSchema, `copy-${round}-${fact.id}`) }
}

/** Milliseconds that one takes, a sample for each run; what the first ones compile does not count. */
function samplesOf(work: (turn: number) => unknown, runs: number): readonly number[] {
  for (let turn = 0; turn < OF_EACH; turn += 1) work(turn)
  return Array.from({ length: runs }, (_, run) => {
    const start = performance.now()
    for (let turn = 0; turn < OF_EACH; turn += 1) work(run * OF_EACH + turn)
    return (performance.now() - start) / OF_EACH
  })
}

function figure(name: string, samples: readonly number[], most: number): Figure {
  return { name, unit: 'ms', app: median(samples), bound: { kind: 'most', value: most }, samples: { app: samples } }
}
