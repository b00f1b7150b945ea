import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseBank, type Bank, type Fact, type Group } from '../../../src/bank/bank.ts'
import { plainSays } from '../../../src/bank/plain.ts'
import { BUILT_APP } from './build.ts'

/** The bank that the build under test carries. */
export function builtBank(): Bank {
  const assets = join(BUILT_APP, 'assets')
  const file = readdirSync(assets).find((name) => name.startsWith('bank-') && name.endsWith('.json'))
  if (file === undefined) throw new Error(`No bank under ${assets}: run npm run build first.`)
  return parseBank(JSON.parse(readFileSync(join(assets, file), 'utf8')))
}

/** A gap of a statement, and what belongs into it. */
export interface Gap {
  readonly fact: Fact
  readonly key: string
}

/** Finds the fact behind what stands on the screen. */
export class AnswerKey {
  readonly #asked = new Map<string, Fact>()
  readonly #stated = new Map<string, { readonly fact: Fact; readonly truth: boolean }>()
  readonly #gaps = new Map<string, Gap>()
  readonly #groups: ReadonlyMap<string, Group>
  readonly facts: ReadonlyMap<string, Fact>

  constructor(bank: Bank) {
    this.facts = new Map(bank.facts.map((fact) => [fact.id, fact]))
    this.#groups = new Map(bank.groups.map((group) => [plain(group.ask), group]))
    for (const fact of bank.facts) {
      this.#asked.set(plain(fact.ask), fact)
      this.#stated.set(plain(plainSays(fact.says)), { fact, truth: true })
      for (const wrong of fact.wrong) this.#stated.set(plain(wrong), { fact, truth: false })
      for (const { text, key } of gapsOf(fact)) this.#gaps.set(text, { fact, key })
    }
  }

  /** Whether a text is a stem or a statement of the bank. */
  knows(text: string): boolean {
    return this.#asked.has(plain(text)) || this.#stated.has(plain(text)) || this.#groups.has(plain(text))
  }

  /** The group whose facts a stem asks together; null where it asks one fact. */
  together(stem: string): Group | null {
    return this.#groups.get(plain(stem)) ?? null
  }

  /** The fact that a stem asks. */
  asked(stem: string): Fact {
    return found(this.#asked.get(plain(stem)), stem)
  }

  /** The fact that a statement is about, and whether the statement is true. */
  stated(statement: string): { readonly fact: Fact; readonly truth: boolean } {
    return found(this.#stated.get(plain(statement)), statement)
  }

  /** What belongs into the gap of a statement that is shown without it. */
  gap(statement: string): Gap {
    return found(this.#gaps.get(plain(statement)), statement)
  }
}

/** A gap's statement without the asked words, wherever they stand in it. */
function gapsOf(fact: Fact): readonly (Gap & { readonly text: string })[] {
  const gaps = fact.says.filter((part) => typeof part !== 'string')
  return gaps.map(({ gap: key }) => {
    const rest = fact.says.map((part) => (typeof part === 'string' ? part : part.gap === key ? '' : part.gap))
    return { fact, key, text: plain(rest.join('')) }
  })
}

/** Letters and digits alone: what is shown differs in spaces, marks of the gap and letter case. */
export function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

function found<T>(value: T | undefined, text: string): T {
  if (value === undefined) throw new Error(`The bank has no question that reads “${text}”.`)
  return value
}
