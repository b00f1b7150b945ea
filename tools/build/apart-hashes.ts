import { readFile } from 'node:fs/promises'
import type { Plugin } from 'vite'

/** Marks the copies. */
const MARK = '?class'
const HASHES = /(?:^@noble\/hashes|\/@noble\/hashes)\//
const LATER = /\/@noble\/(?:curves|ciphers)\/|\/src\/(?:classroom|memory\/records)\//

/**
 * The first screen needs one hash, classes and records need several and much around them, and the modules of `@noble/hashes`
 * hold all: whatever uses the rest would make the first load 3 KB heavier. So these get copies of the modules of their own,
 * from which the bundler leaves out what they do not use, as it leaves out of the others what only they do.
 */
export function apartHashes(): Plugin {
  return {
    name: 'passage:apart-hashes',
    enforce: 'pre',
    apply: 'build',
    async resolveId(source, importer) {
      if (importer === undefined || !isApart(source, importer)) return null
      const found = await this.resolve(source, importer.replace(MARK, ''), { skipSelf: true })
      if (found === null) throw new Error(`${importer} imports ${source}, which is not there: mend tools/build/apart-hashes.ts.`)
      return { id: `${found.id}${MARK}`, moduleSideEffects: false }
    },
    load: (id) => (id.endsWith(MARK) ? readFile(id.slice(0, -MARK.length), 'utf8') : null),
  }
}

/** Whether an import gets a copy: one of hashes by what comes later, or by such a copy. */
export function isApart(source: string, importer: string): boolean {
  return importer.endsWith(MARK) ? source.startsWith('./') || HASHES.test(source) : HASHES.test(source) && LATER.test(importer)
}
