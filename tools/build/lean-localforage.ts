import type { Plugin } from 'vite'

const CORE = /\/localforage\/src\/localforage\.js$/
const PROMISE = /\/localforage\/src\/utils\/promise\.js$/

/** Lines of localforage 1.10.0 that bring in what the journal never uses: it forces the IndexedDB driver. */
const UNUSED = [
  "import websqlDriver from './drivers/websql';\n",
  "import localstorageDriver from './drivers/localstorage';\n",
  "import serializer from './utils/serializer';\n",
  /,\n {4}WEBSQL: websqlDriver,\n {4}LOCALSTORAGE: localstorageDriver\n/,
  /,\n {4}DefaultDrivers\.WEBSQL\._driver,\n {4}DefaultDrivers\.LOCALSTORAGE\._driver\n/,
  /\n {4}getSerializer\(callback\) \{[^]*?\n {4}\}\n/,
]

/**
 * Takes from localforage the drivers for WebSQL and localStorage, and its own copy of Promise: half its size, which
 * every first visit would load before its first question.
 */
export function leanLocalforage(): Plugin {
  return {
    name: 'passage:lean-localforage',
    enforce: 'pre',
    transform(code, id) {
      if (PROMISE.test(id)) return { code: 'export default Promise\n', map: null }
      return CORE.test(id) ? { code: withoutUnused(code), map: null } : null
    },
  }
}

/** Throws where a line is not found: another version must be looked at anew. */
export function withoutUnused(code: string): string {
  return UNUSED.reduce<string>((rest, part) => {
    const left = rest.replace(part, '\n')
    if (left === rest) throw new Error(`localforage does not hold ${String(part)} any more: mend tools/build/lean-localforage.ts.`)
    return left
  }, code)
}
