import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { preloadTags, type BuiltFile } from '../../tools/build/preload-plugin.ts'

function chunk(name: string, imports: readonly string[], css: readonly string[] = []): BuiltFile {
  return { type: 'chunk', name, isEntry: name === 'index', fileName: `assets/${name}-1.js`, imports: imports.map((one) => `assets/${one}-1.js`), css: css.map((one) => `assets/${one}-1.css`) }
}

const FILES: readonly BuiltFile[] = [
  chunk('index', ['vue'], ['index']),
  chunk('vue', []),
  chunk('engine', ['runtime', 'vue', 'index'], ['engine']),
  chunk('runtime', []),
  chunk('StudyScreen', ['vue', 'engine', 'ModalSheet'], ['StudyScreen']),
  chunk('ModalSheet', ['vue'], ['ModalSheet']),
  chunk('en-screens', ['engine']),
  { type: 'asset', fileName: 'assets/bank-league-1.json' },
  { type: 'asset', fileName: 'assets/prints-league-1.json' },
]

const tags = preloadTags(FILES, { first: 'engine', at: { '#/study': ['StudyScreen', 'en-screens'] } })
const named = (rel: string) => tags.filter(({ attrs }) => attrs?.rel === rel).map(({ attrs }) => attrs?.href)
const [script = ''] = tags.flatMap(({ tag, children }) => (tag === 'script' && typeof children === 'string' ? [children] : []))

/** Runs the page's script at an address; the links that it adds once the first frame is drawn, by kind and file. */
function linksAt(hash: string): readonly string[] {
  const added: Record<string, string>[] = []
  const page = { createElement: () => ({}), head: { append: (link: Record<string, string>) => added.push(link) } }
  const frames: (() => void)[] = []
  const requestAnimationFrame = (work: () => void): number => frames.push(work)
  runInNewContext(script, { location: { hash }, document: page, requestAnimationFrame, setTimeout: (work: () => void) => work() })
  expect(added).toEqual([])
  for (const work of frames) work()
  return added.map(({ rel, href }) => `${rel} ${href}`)
}

describe('the page names beforehand', () => {
  it('the first screen’s scripts, styles and bank, and not what the entry names itself', () => {
    expect(named('modulepreload')).toEqual(['./assets/engine-1.js', './assets/runtime-1.js'])
    expect(named('stylesheet')).toEqual(['./assets/engine-1.css'])
    expect(named('preload')).toEqual(['./assets/bank-league-1.json'])
  })

  it('of a session behind the first page, which they would hold up: a browser draws what has come of a page', () => {
    expect(tags.find(({ tag }) => tag === 'script')?.injectTo).toBe('body')
  })

  it('at a session’s address its scripts and styles, and only what the first screen has not', () => {
    const links = ['modulepreload ./assets/StudyScreen-1.js', 'stylesheet ./assets/StudyScreen-1.css', 'modulepreload ./assets/ModalSheet-1.js', 'stylesheet ./assets/ModalSheet-1.css', 'modulepreload ./assets/en-screens-1.js']
    expect(linksAt('#/study')).toEqual(links)
    expect(linksAt('#/study?passage=B1')).toEqual(links)
  })

  it('nothing of a session elsewhere', () => {
    for (const hash of ['', '#/', '#/today', '#/settings']) expect(linksAt(hash)).toEqual([])
  })

  it('no bank where there are several', () => {
    const two = preloadTags([...FILES, { type: 'asset', fileName: 'assets/bank-other-1.json' }], { first: 'engine', at: {} })
    expect(two.filter(({ attrs }) => attrs?.rel === 'preload')).toEqual([])
  })

  it('no chunk that the build has not', () => {
    expect(() => preloadTags(FILES, { first: 'motor', at: {} })).toThrow('no chunk named motor')
  })
})
