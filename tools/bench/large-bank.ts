import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseBank, type Bank } from '../../src/bank/bank.ts'
import { bankAsFiles } from '../bank/bank-files.ts'

const FACTS = 10_000
const BANK_FILE = /^bank-.*\.json$/

/** The built bank, its facts repeated under other names until there are ten thousand. */
export interface LargeBank {
  readonly bank: Bank
  /** Its files by their names, the first of which is the one that the app looks for. */
  readonly files: ReadonlyMap<string, string>
}

export async function largeBank(app: string): Promise<LargeBank> {
  const folder = join(app, 'assets')
  const file = (await readdir(folder)).find((name) => BANK_FILE.test(name))
  if (file === undefined) throw new Error('The build holds no bank: npm run build')
  const bank = repeated(parseBank(JSON.parse(await readFile(join(folder, file), 'utf8'))))
  const { json, more } = bankAsFiles(bank)
  return { bank, files: new Map([[file, json], ...more]) }
}

function repeated(bank: Bank): Bank {
  const active = bank.facts.filter(({ status, reverseOf }) => status === 'active' && reverseOf === undefined)
  const facts = Array.from({ length: FACTS }, (_, n) => {
    const fact = active[n % active.length]
    const round = Math.floor(n / active.length)
    return { ...fact, id: round === 0 ? fact?.id : `${fact?.id ?? ''}-${round}`, replaces: [] }
  })
  return parseBank({ ...bank, facts, groups: [] })
}
