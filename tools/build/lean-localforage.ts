import type { Plugin } from 'vite'

const CORE = /\/localforage\/src\/localforage\.js$/
const DRIVER = /\/localforage\/src\/drivers\/indexeddb\.js$/
const PROMISE = /\/localforage\/src\/utils\/promise\.js$/

/** Lines of localforage 1.10.0 that bring in what the journal never uses: it forces the IndexedDB driver. */
const UNUSED: readonly Cut[] = [
  "import websqlDriver from './drivers/websql';\n",
  "import localstorageDriver from './drivers/localstorage';\n",
  "import serializer from './utils/serializer';\n",
  /,\n {4}WEBSQL: websqlDriver,\n {4}LOCALSTORAGE: localstorageDriver\n/,
  /,\n {4}DefaultDrivers\.WEBSQL\._driver,\n {4}DefaultDrivers\.LOCALSTORAGE\._driver\n/,
  /\n {4}getSerializer\(callback\) \{[^]*?\n {4}\}\n/,
  // Options are given to each instance, and its own driver lacks no method.
  / {8}if \(typeof options === 'object'\) \{\n[^]*?\n {8}\} else (?=if)/,
  / {16}const complianceError =[^]*?\n {16}configureMissingMethods\(\);\n/,
  ...["'clear'", "'key'", "'length'"].map((method) => `    ${method},\n`),
]

/** What it tells the console of a database that is newer than asked for, holds the store already, or is waited for. */
const WARNING = / {12,}console\.warn\([^;]*\);\n/

/** The same of its driver for IndexedDB. No value of ours is a Blob, and what is dropped is a whole database. */
const UNUSED_IN_DRIVER: readonly Cut[] = [
  ...['clear: clear', 'length: length', 'key: key'].map((method) => `    ${method},\n`),
  / {28}if \(_isEncodedBlob\(value\)\) \{\n[^}]*\}\n/,
  / {32}if \(_isEncodedBlob\(value\)\) \{\n[^}]*\}\n/,
  / {16}if \(toString\.call\(value\) === '\[object Blob\]'\) \{[^]*?\n {16}\}\n/,
  / else \{\n {12}promise = dbPromise\.then\(db => \{\n {16}if \(!db\.objectStoreNames[^]*?\n {8}\}(?=\n {4}\}\n\n {4}executeCallback)/,
  ...[WARNING, WARNING, WARNING],
]

/**
 * Once a new connection in place of a lost one was refused, localforage 1.10.0 gives that refusal as the answer to every later
 * call, and never asks again, as after a disk that was full for a moment. So what was refused is forgotten, and nobody need
 * have waited for it.
 */
const REFUSED = 'deferredOperation.reject(err);'
const FORGOTTEN = `dbContext.dbReady?.catch(() => undefined);
        dbContext.dbReady = null;
        ${REFUSED}`

/** A piece of a source that is left out. */
type Cut = string | RegExp

/**
 * Takes from localforage the drivers for WebSQL and localStorage, what it does for Blobs, what nobody calls, and its
 * own copy of Promise: more than half its size, which every first visit would load before its first question. Mends one
 * fault, see `askingAgain`.
 */
export function leanLocalforage(): Plugin {
  return {
    name: 'passage:lean-localforage',
    enforce: 'pre',
    transform(code, id) {
      if (PROMISE.test(id)) return { code: 'export default Promise\n', map: null }
      if (DRIVER.test(id)) return { code: askingAgain(withoutUnused(code, UNUSED_IN_DRIVER)), map: null }
      return CORE.test(id) ? { code: withoutUnused(code), map: null } : null
    },
  }
}

/** Throws where a line is not found: another version must be looked at anew. */
export function withoutUnused(code: string, unused = UNUSED): string {
  return unused.reduce<string>((rest, part) => replaced(rest, part, '\n'), code)
}

/** The driver that opens the database anew after it was refused. Throws like `withoutUnused`. */
export function askingAgain(code: string): string {
  return replaced(code, REFUSED, FORGOTTEN)
}

function replaced(code: string, part: Cut, by: string): string {
  const left = code.replace(part, by)
  if (left === code) throw new Error(`localforage does not hold ${String(part)} any more: mend tools/build/lean-localforage.ts.`)
  return left
}
