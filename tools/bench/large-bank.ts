import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseBank, type Bank } from '../../src/bank/bank.ts'

const FACTS = 10_000
const BANK_FILE = /^bank-.*\.json$/

/** The built bank, its facts repeated under other names until there are ten thousand, and the file in which the app looks for it. */
export async function largeBank(app: string): Promise<{ readonly bank: Bank; readonly file: string }> {
  const folder = join(app, 'assets')
  const file = (await readdir(folder)).find((name) => BANK_FILE.test(name))
  if (file === undefined) throw new Error('The build holds no bank: npm run build')
  const bank = parseBank(JSON.parse(await readFile(join(folder, file), 'utf8')))
  const active = bank.facts.filter(({ status, reverseOf }) => status === 'active' && reverseOf === undefined)
  const facts = Array.from({ length: FACTS }, (_, n) => {
    const fact = active[n % active.length]
    const round = Math.floor(n / active.length)
    return { ...fact, id: round === 0 ? fact?.id : `${fact?.id ?? ''}-${round}`, replaces: [] }
  })
  return { bank: parseBank({ ...bank, facts, groups: [] }), file: join(folder, file) }
}
