import type { BankFile, FactsFile } from '../bank/files.ts'
import type { BankEntry, BankSource } from '../bank/source-port.ts'

/** A bank that was built into the app: one JSON file. */
export interface BuiltBank extends BankEntry {
  /** Hash of the bank's content. */
  readonly version: string
  /** Absolute or relative to the document's base; fetch it for the bank's JSON. */
  readonly url: string
  /** The same for the fingerprints of its document. */
  readonly fingerprints: string
}

/** The banks that were built into the app, each fetched when it is wanted. */
export function bankSource(banks: readonly BuiltBank[]): BankSource {
  function entryOf(id: string): BuiltBank {
    const entry = banks.find((one) => one.id === id)
    if (entry === undefined) throw new Error(`There is no bank "${id}" in this build.`)
    return entry
  }

  return {
    entries: banks,
    load: async (id) => {
      const entry = entryOf(id)
      const file = await fetchBuilt(entry, entry.url)
      if (!isBank(file)) throw otherThanBuilt(id)
      const { more, ...bank } = file
      const rest = await Promise.all(more.map((name) => fetchBuilt(entry, beside(entry.url, name))))
      return { ...bank, facts: [bank, ...rest].flatMap(({ facts }) => facts) }
    },
    fingerprints: async (id) => {
      const [response, { parseFingerprints }] = await Promise.all([
        fetch(entryOf(id).fingerprints),
        import('../bank/copy/fingerprints.ts'),
      ])
      if (!response.ok) throw new Error(`The fingerprints of "${id}" could not be fetched: the server answered ${response.status}.`)
      return parseFingerprints(await response.json())
    },
  }
}

/** Rejects with an `Error` in plain words where what comes is not what this build has written. */
async function fetchBuilt({ id, version }: BuiltBank, url: string): Promise<FactsFile> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`The bank "${id}" could not be fetched: the server answered ${response.status}.`)
  const value: unknown = await response.json().catch(() => null)
  if (isBuilt(value, version)) return value
  throw otherThanBuilt(id)
}

/** The build has read what it wrote as the format says; the version is a hash of that content. */
function isBuilt(value: unknown, version: string): value is FactsFile {
  return typeof value === 'object' && value !== null && 'version' in value && value.version === version
}

function isBank(file: FactsFile): file is BankFile {
  return 'more' in file
}

function otherThanBuilt(id: string): Error {
  return new Error(`The bank "${id}" that came is not the one that this version of the app was built with.`)
}

function beside(url: string, name: string): string {
  return url.replace(/[^/]*$/, name)
}
