import { banks } from 'virtual:banks'
import { parseBank } from '../bank/bank.ts'
import type { BankSource } from '../bank/source-port.ts'

/** The banks that were built into the app, each one JSON file that is fetched when it is wanted. */
export const builtBanks: BankSource = {
  entries: banks,
  load: async (id) => {
    const entry = banks.find((one) => one.id === id)
    if (entry === undefined) throw new Error(`There is no bank "${id}" in this build.`)
    const response = await fetch(entry.url)
    if (!response.ok) throw new Error(`The bank "${id}" could not be fetched: the server answered ${response.status}.`)
    return parseBank(await response.json())
  },
}
