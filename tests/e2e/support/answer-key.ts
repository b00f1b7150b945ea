import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseBank, type Bank, type Fact } from '../../../src/bank/bank.ts'

const ASSETS = 'dist/app/assets'

/** The bank that the build under test carries. */
export function builtBank(): Bank {
  const file = readdirSync(ASSETS).find((name) => name.endsWith('.json'))
  if (file === undefined) throw new Error(`No bank under ${ASSETS}: run npm run build first.`)
  return parseBank(JSON.parse(readFileSync(join(ASSETS, file), 'utf8')))
}

export type Expected =
  | { readonly form: 'choice'; readonly right: string; readonly wrong: string }
  | { readonly form: 'true-false'; readonly right: boolean }
  | { readonly form: 'typed'; readonly right: string }
  | { readonly form: 'tiles'; readonly right: string }
  | { readonly form: 'date'; readonly year: string; readonly month: string; readonly day: string }
  | { readonly form: 'card' }

function says(fact: Fact): string {
  return fact.says.map((part) => (typeof part === 'string' ? part : part.gap)).join('')
}

/** The fact that a stem or statement belongs to. Facts with the same stem would be the bank's fault. */
export function factOfStem(bank: Bank, stem: string): Fact | undefined {
  return bank.facts.find((fact) => fact.ask === stem || says(fact) === stem || fact.wrong.includes(stem))
}

/** What belongs into the gap of a statement that is shown as the text before and after it. */
export function gapText(bank: Bank, before: string, after: string): string | undefined {
  for (const fact of bank.facts) {
    for (const part of fact.says) {
      if (typeof part === 'string') continue
      const at = fact.says.indexOf(part)
      const text = (parts: Fact['says']): string => parts.map((one) => (typeof one === 'string' ? one : one.gap)).join('')
      if (text(fact.says.slice(0, at)).trim() === before.trim() && text(fact.says.slice(at + 1)).trim() === after.trim())
        return part.gap
    }
  }
  return undefined
}
