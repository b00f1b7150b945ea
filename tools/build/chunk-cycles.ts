import type { Plugin } from 'vite'

/** The static imports of each chunk, by file name. */
export type ChunkImports = ReadonlyMap<string, readonly string[]>

/**
 * A chunk that, however far, imports itself, with the chunks on the way; null where there is none. In such a circle one
 * chunk runs before what it imports has, and finds `undefined` there: which one depends on the page that was opened.
 */
export function findCycle(chunks: ChunkImports): readonly string[] | null {
  const settled = new Set<string>()
  for (const start of chunks.keys()) {
    const cycle = walk(start, [])
    if (cycle !== null) return cycle
  }
  return null

  function walk(chunk: string, way: readonly string[]): readonly string[] | null {
    if (way.includes(chunk)) return [...way.slice(way.indexOf(chunk)), chunk]
    if (settled.has(chunk)) return null
    for (const next of chunks.get(chunk) ?? []) {
      const cycle = walk(next, [...way, chunk])
      if (cycle !== null) return cycle
    }
    settled.add(chunk)
    return null
  }
}

/** Fails the build where chunks import each other in a circle; hand-made chunks (`chunks.ts`) can cause one. */
export function noChunkCycles(): Plugin {
  return {
    name: 'passage:no-chunk-cycles',
    apply: 'build',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
      const cycle = findCycle(new Map(chunks.map((chunk) => [chunk.fileName, chunk.imports])))
      if (cycle !== null) this.error(`Chunks import each other: ${cycle.join(' → ')}. Mend tools/build/chunks.ts.`)
    },
  }
}
