import type { Check } from 'size-limit'
import { FIRST_CHUNK, PLAYER_CHUNK, SEALING_CHUNK } from '../build/chunks.ts'
import { staticClosure, type BuildManifest } from './manifest.ts'

const OF_CLASS = /^src\/app\/screens\/class/
const SCREEN = /^src\/app\/screens\/([^/]+)\//
const FORM = /^src\/app\/forms\/([^/]+)Form[.]vue$/

/** Holds the first question, with the script and the styles that it needs, inline. */
const PAGE = 'index.html'
/** Sources of these styles; minified, as they stand in the page, they are smaller. */
const INLINE_STYLES = ['tokens', 'base', 'critical'].map((name) => `src/app/styles/${name}.css`)

/** The budgets, gzip, 1 kB = 1,000 bytes. */
const LIMITS = {
  ...{ page: '12 kB', entry: '45 kB', first: '85 kB', firstStyles: '10 kB' },
  ...{ screen: '15 kB', screenStyles: '5 kB', form: '6 kB', worker: '45 kB', player: '14 kB', wholeClass: '30 kB', workbook: '20 kB' },
} as const

/** Writes the tables of a class's report, with the library for it: for a host who asks for them, and nobody else. */
const WORKBOOK = 'src/app/screens/class-report/workbook.ts'
const REPORT = 'src/app/screens/class-report/ClassReportScreen.vue'
/**
 * The budgets as size-limit checks them.
 *
 * @param manifest Vite's manifest of the build
 * @param scripts every script of the build, relative to its root; what the manifest does not know is a worker
 * @param pathOf turns an address inside the build into a path
 */
export function checksOf(manifest: BuildManifest, scripts: readonly string[], pathOf: (file: string) => string): Check[] {
  const entryKey = Object.keys(manifest).find((key) => manifest[key]?.isEntry === true)
  if (entryKey === undefined) throw new Error('The build manifest names no entry.')
  const entry = staticClosure(manifest, entryKey)
  const first = firstOf(manifest, entry)
  const player = ownChunksOfPlayer(manifest, entry)
  const screens = ownChunksOfScreens(manifest, new Set([...entry, ...player]))
  const check = (name: string, files: Iterable<string>, limit: string, sources: readonly string[] = []): Check[] => {
    const path = [...sources, ...[...files].map(pathOf)]
    return path.length === 0 ? [] : [{ name, path, limit, gzip: true }]
  }

  return [
    ...check('page with its first question', [PAGE], LIMITS.page),
    ...check('entry and its static imports', filesOf(manifest, entry), LIMITS.entry),
    ...check('scripts until the first question', filesOf(manifest, first), LIMITS.first),
    ...check('styles until the first question', stylesOf(manifest, first), LIMITS.firstStyles, INLINE_STYLES),
    ...screens.flatMap(([name, keys]) => check(`screen ${name}`, filesOf(manifest, keys), LIMITS.screen)),
    ...check('class on a phone until its first question, beside what seals', filesOf(manifest, player), LIMITS.player),
    ...check('whole class on a phone, with its words and its link', filesOf(manifest, wholeClassOf(manifest, player, entry)), LIMITS.wholeClass),
    ...check('workbook of a class report', filesOf(manifest, ownChunksOfWorkbook(manifest, entry)), LIMITS.workbook),
    ...screens.flatMap(([name, keys]) => check(`styles of screen ${name}`, stylesOf(manifest, keys), LIMITS.screenStyles)),
    ...ownChunksOfForms(manifest, entry).flatMap(([name, keys]) => check(`form ${name}`, filesOf(manifest, keys), LIMITS.form)),
    ...workersAmong(scripts, manifest).flatMap((file) => check(`worker ${file}`, [file], LIMITS.worker)),
  ]
}

/** What the page loads until Today shows its first question; what it asks for behind that has other chunks. */
function firstOf(manifest: BuildManifest, entry: ReadonlySet<string>): Set<string> {
  const key = Object.keys(manifest).find((one) => manifest[one]?.name === FIRST_CHUNK)
  if (key === undefined) throw new Error(`The build manifest names no chunk "${FIRST_CHUNK}", which holds the first screen.`)
  return new Set([...entry, ...staticClosure(manifest, key)])
}

function filesOf(manifest: BuildManifest, keys: Iterable<string>): Set<string> {
  return new Set([...keys].flatMap((key) => manifest[key]?.file ?? []))
}

function stylesOf(manifest: BuildManifest, keys: Iterable<string>): Set<string> {
  return new Set([...keys].flatMap((key) => manifest[key]?.css ?? []))
}

/** What a phone fetches of a class besides, most of it once it has a seat: later views, readers of what was kept, words, link. */
const LATER_OF_PLAYER = [
  'src/app/screens/class-player/seat-views.ts',
  'src/app/stores/class-player/read-kept.ts',
  'src/app/words/en-class-player.ts',
  'src/wiring/class.ts',
]

/**
 * What a phone that joins a class fetches until its first question: screens, protocol and reducer. Beside it come the
 * libraries that seal messages and speak to brokers, and the words and the link, which `wholeClassOf` counts.
 */
function ownChunksOfPlayer(manifest: BuildManifest, entry: ReadonlySet<string>): string[] {
  const player = Object.keys(manifest).find((key) => manifest[key]?.name === PLAYER_CHUNK)
  return player === undefined ? [] : ownOfClass(manifest, entry, [player])
}

/** All of our own that a phone fetches in a whole class. Throws an `Error` where a part of it is no chunk any more. */
function wholeClassOf(manifest: BuildManifest, player: readonly string[], entry: ReadonlySet<string>): string[] {
  if (player.length === 0) return []
  const gone = LATER_OF_PLAYER.filter((key) => manifest[key] === undefined)
  if (gone.length > 0) throw new Error(`The build has no chunk ${gone.join(', ')}: mend tools/size/checks.ts.`)
  return ownOfClass(manifest, entry, [...player, ...LATER_OF_PLAYER])
}

/** These chunks and what they import, but for what screens beside those of classes have too, and for what seals. */
function ownOfClass(manifest: BuildManifest, entry: ReadonlySet<string>, from: readonly string[]): string[] {
  const shared = Object.keys(manifest).filter((key) => SCREEN.test(key) && !OF_CLASS.test(key) && key.endsWith('Screen.vue'))
  const known = new Set([...entry, ...shared.flatMap((key) => [...staticClosure(manifest, key)])])
  const all = new Set(from.flatMap((key) => [...staticClosure(manifest, key)]))
  return [...all].filter((key) => !known.has(key) && manifest[key]?.name !== SEALING_CHUNK)
}

/** The writer of workbooks. Throws an `Error` where anything but the report of a class brings it, even when asked to. */
function ownChunksOfWorkbook(manifest: BuildManifest, entry: ReadonlySet<string>): string[] {
  if (manifest[WORKBOOK] === undefined) return []
  const brings = Object.keys(manifest).filter((key) => [...(manifest[key]?.imports ?? []), ...(manifest[key]?.dynamicImports ?? [])].includes(WORKBOOK))
  if (brings.length !== 1 || brings[0] !== REPORT) throw new Error(`${brings.join(', ')} bring the writer of workbooks, which only ${REPORT} may.`)
  const known = new Set([...entry, ...staticClosure(manifest, REPORT)])
  return [...staticClosure(manifest, WORKBOOK)].filter((key) => !known.has(key))
}

/** Each screen with the chunks that only it needs: what a learner fetches on top of what is already there, or measured by itself. */
function ownChunksOfScreens(manifest: BuildManifest, known: ReadonlySet<string>): [name: string, keys: string[]][] {
  const screens = Object.keys(manifest).flatMap((key) => {
    const name = SCREEN.exec(key)?.[1]
    return name === undefined || !key.endsWith('Screen.vue') ? [] : [{ name, closure: staticClosure(manifest, key) }]
  })
  return screens.map(({ name, closure }) => {
    const others = screens.filter((screen) => screen.name !== name)
    const own = [...closure].filter((key) => !known.has(key) && manifest[key]?.name !== SEALING_CHUNK && !others.some((other) => other.closure.has(key)))
    return [name, own]
  })
}

/** Each form that comes by itself, with the chunks that no screen has loaded before it. */
function ownChunksOfForms(manifest: BuildManifest, entry: ReadonlySet<string>): [name: string, keys: string[]][] {
  const screens = Object.keys(manifest).filter((key) => SCREEN.test(key) && key.endsWith('Screen.vue'))
  const loaded = new Set([...entry, ...screens.flatMap((key) => [...staticClosure(manifest, key)])])
  return Object.keys(manifest).flatMap((key) => {
    const name = FORM.exec(key)?.[1]
    return name === undefined ? [] : [[name, [...staticClosure(manifest, key)].filter((one) => !loaded.has(one))]]
  })
}

function workersAmong(scripts: readonly string[], manifest: BuildManifest): string[] {
  const known = new Set(Object.values(manifest).map((chunk) => chunk.file))
  return scripts.filter((script) => !known.has(script))
}
