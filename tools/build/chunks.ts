import { join } from 'node:path'
import type { Rolldown } from 'vite'

/** The chunk that holds the first screen and all that it imports. */
export const FIRST_CHUNK = 'engine'

/** What the page runs first. */
const ENTRY = 'src/main.ts'
/** What Today needs before it can show its first question, with everything that these import. */
const FIRST = ['src/storage/browser.ts', 'src/app/start-up.ts', 'src/app/words/en-core.ts', 'src/app/screens/today/TodayScreen.vue']
/** Vue and its router, which the frame needs at once, and what the bundler adds to every chunk. */
const FRAME = /node_modules\/(@vue|vue|vue-router|pinia)\/|preload-helper|export-helper|rolldown\/runtime/

/** What seals a class's messages: a chunk by itself, so that what a phone fetches beside it can be told from it. */
const SEALING = /node_modules\/@noble\/(?:curves|ciphers)\/|node_modules\/@noble\/hashes\/.*[?]class$/
export const SEALING_CHUNK = 'sealing'

/** What takes part in a class on a phone: one chunk, which hosts fetch too for what both need. A room has many phones and one host. */
const PLAYER = 'src/app/screens/class-player/ClassScreen.vue'
const OF_CLASS = /^\/src\/(?:classroom\/|app\/class-ports[.]ts|app\/words\/player-words[.]ts|app\/(?:stores|screens|parts)\/class[-./])/
export const PLAYER_CHUNK = 'class-player'

/** The ids of what a module imports statically; null where there is no such module. */
type ImportsOf = (id: string) => readonly string[] | null

/**
 * Cuts the build into the frame, one chunk with all that the first screen needs, and the rest as the bundler finds best.
 * Left to itself the bundler cuts the first screen into a dozen chunks, each compressed alone: a tenth more to load, and
 * a dozen requests. The imports say what belongs to it, so that whatever only another screen imports comes later. A class
 * on a phone is cut likewise.
 *
 * @param root the project's folder
 */
export function chunks(root: string) {
  let first: ReadonlySet<string> | null = null
  let player: ReadonlySet<string> | null = null

  /** The name of a module's chunk; null leaves it to the bundler. */
  function nameOf(id: string, importsOf: ImportsOf): string | null {
    if (FRAME.test(id)) return 'vue'
    if (SEALING.test(id)) return SEALING_CHUNK
    first ??= modulesOfFirst(root, importsOf)
    if (first.has(id)) return FIRST_CHUNK
    if (!OF_CLASS.test(id.slice(root.length))) return null
    player ??= reach([join(root, PLAYER)], importsOf)
    return player.has(id) ? PLAYER_CHUNK : null
  }

  return {
    nameOf,
    options: {
      includeDependenciesRecursively: false,
      groups: [
        {
          debugName: 'first screen',
          name: (id: string, bundler: Rolldown.ChunkingContext) => nameOf(id, (module) => bundler.getModuleInfo(module)?.importedIds ?? null),
        },
      ],
    },
  }
}

function modulesOfFirst(root: string, importsOf: ImportsOf): ReadonlySet<string> {
  const withEntry = reach([join(root, ENTRY)], importsOf)
  const wanted = reach(FIRST.map((file) => join(root, file)), importsOf)
  return new Set([...wanted].filter((id) => !withEntry.has(id)))
}

/** Modules and all that they import, however far. Throws an `Error` where one is not part of the build. */
function reach(from: readonly string[], importsOf: ImportsOf): ReadonlySet<string> {
  const reached = new Set<string>()
  const open = [...from]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (reached.has(id)) continue
    const imports = importsOf(id)
    if (imports === null) throw new Error(`The build has no module ${id}: mend tools/build/chunks.ts.`)
    reached.add(id)
    open.push(...imports)
  }
  return reached
}
