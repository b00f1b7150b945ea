import { parseArgs } from 'node:util'
import { readBank } from '../bank/read-bank.ts'
import { keeps, row, type LearnFigure } from './figures.ts'
import { measureFit } from './measure-fit.ts'
import { measurePlan } from './measure-plan.ts'
import { measureReadiness } from './measure-readiness.ts'
import type { Bank } from '../../src/bank/bank.ts'

const MEASURES = { readiness: measureReadiness, plan: measurePlan, fit: measureFit } as const
const BANK = 'questions/nato-un'

/** `npm run bench:learn -- [readiness] [plan] [fit] [--learners N] [--seed TEXT]` */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { learners: { type: 'string', default: '1000' }, seed: { type: 'string', default: 'held out' } },
    allowPositionals: true,
  })
  const bank = bankOf(process.cwd())
  const figures: LearnFigure[] = []
  for (const [name, measure] of Object.entries(MEASURES)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue
    const began = performance.now()
    const found = await measure(bank, Number(values.learners), values.seed)
    console.log(`${name}: ${values.learners} learners, seed "${values.seed}", ${Math.round((performance.now() - began) / 1000)} s`)
    for (const figure of found) console.log(row(figure))
    figures.push(...found)
  }
  if (!figures.every(keeps)) process.exitCode = 1
}

function bankOf(root: string): Bank {
  const { bank } = readBank(`${root}/${BANK}`, root, null).compiled
  if (bank === null) throw new Error(`${BANK} does not compile: npm run bank -- check`)
  return bank
}

await main()
