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

/** A session, which Today fetches ahead of time: its screen, what it shows of others, and what both it and a class on a phone ask with. */
const STUDY = 'src/app/screens/study/StudyScreen.vue'
const OF_STUDY = /^\/src\/app\/screens\/study\//
const SESSION_CHUNK = 'session'
const ASKING_CHUNK = 'asking'

/** What Today shows behind its first question, in one go: a dozen small pieces otherwise, each a request. */
const BEHIND = ['TodayLater', 'ClockNotice', 'ExamPart'].map((name) => `src/app/screens/today/${name}.vue`)
/** What forms share in which something is put in its place. */
const PLACING = ['src/app/forms/PlacingBoard.vue', 'src/app/forms/SolvedPart.vue']
/** What the store needs now and then. */
const OCCASIONAL = ['src/storage/occasional.ts', 'src/storage/forecasts.ts']

/** What every start of somebody who was here before reads the journal with. */
const READING = ['src/storage/read-contents.ts', 'src/storage/snapshot/start.ts']
/** What every screen but Today needs. */
export const LATER_CHUNK = 'later'
const LATER = ['src/wiring/later.ts', 'src/storage/later.ts']

/** The ids of what a module imports statically; null where there is no such module. */
type ImportsOf = (id: string) => readonly string[] | null

/**
 * Cuts the build into the frame, one chunk with all that the first screen needs, and the rest as the bundler finds best.
 * Left to itself the bundler cuts the first screen into a dozen chunks, each compressed alone: a tenth more to load, and
 * a dozen requests, each of which costs a slow phone some ten milliseconds. The imports say what belongs to it, so that
 * whatever only another screen imports comes later. A class on a phone, a session, and what every later screen needs are
 * cut likewise.
 *
 * @param root the project's folder
 */
export function chunks(root: string) {
  let cut: ((id: string) => string | null) | null = null

  /** The name of a module's chunk; null leaves it to the bundler. */
  function nameOf(id: string, importsOf: ImportsOf): string | null {
    if (FRAME.test(id)) return 'vue'
    if (SEALING.test(id)) return SEALING_CHUNK
    cut ??= cutOf(root, importsOf)
    return cut(id)
  }

  return {
    nameOf,
    options: {
      includeDependenciesRecursively: false,
      groups: [
        {
          debugName: 'by imports',
          name: (id: string, bundler: Rolldown.ChunkingContext) => nameOf(id, (module) => bundler.getModuleInfo(module)?.importedIds ?? null),
        },
      ],
    },
  }
}

/** Which chunk a module goes to, by what imports it: the first that it fits. */
function cutOf(root: string, importsOf: ImportsOf): (id: string) => string | null {
  const from = (...files: readonly string[]) => reach(files.map((file) => join(root, file)), importsOf)
  const entry = from(ENTRY)
  const [first, player, study, reading, later] = [from(...FIRST), from(PLAYER), from(STUDY), from(...READING), from(...LATER)]
  const [behind, placing, occasional] = [from(...BEHIND), from(...PLACING), from(...OCCASIONAL)]
  return (id) => {
    if (entry.has(id)) return null
    if (first.has(id)) return FIRST_CHUNK
    const file = id.slice(root.length)
    if (OF_CLASS.test(file)) return player.has(id) ? PLAYER_CHUNK : null
    if (study.has(id) && player.has(id)) return ASKING_CHUNK
    if (study.has(id)) return OF_STUDY.test(file) ? null : SESSION_CHUNK
    if (reading.has(id)) return 'reading'
    if (later.has(id)) return LATER_CHUNK
    if (placing.has(id)) return 'placing'
    if (behind.has(id)) return 'behind-today'
    return occasional.has(id) ? 'occasional' : null
  }
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
