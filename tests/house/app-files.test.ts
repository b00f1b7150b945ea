import { describe, expect, it } from 'vitest'
import { appFilesOf, withAppFiles, type BuiltFile } from '../../tools/build/app-files-plugin.ts'

function chunk(name: string, imports: readonly string[], css: readonly string[] = []): BuiltFile {
  return { type: 'chunk', name, isEntry: name === 'index', fileName: `assets/${name}-1.js`, imports: imports.map((one) => `assets/${one}-1.js`), css: css.map((one) => `assets/${one}-1.css`) }
}

const BUILT: readonly BuiltFile[] = [
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
const OPTIONS = { first: 'engine', at: { '#/study': ['StudyScreen', 'en-screens'] } }

const { entry, files, at } = appFilesOf(BUILT, OPTIONS)
const named = (rel: string) => files.filter((file) => file.rel === rel).map(({ href }) => href)

describe('the page names', () => {
  it('the entry, and the first screen’s scripts, styles and bank', () => {
    expect(entry).toBe('./assets/index-1.js')
    expect(named('modulepreload')).toEqual(['./assets/vue-1.js', './assets/engine-1.js', './assets/runtime-1.js'])
    expect(named('stylesheet')).toEqual(['./assets/index-1.css', './assets/engine-1.css'])
    expect(files.filter(({ rel }) => rel === 'preload')).toEqual([{ rel: 'preload', as: 'fetch', href: './assets/bank-league-1.json' }])
  })

  it('at a session’s address its scripts and styles, and only what the first screen has not', () => {
    expect(at['#/study']?.map(({ rel, href }) => `${rel} ${href}`)).toEqual([
      'modulepreload ./assets/StudyScreen-1.js',
      'stylesheet ./assets/StudyScreen-1.css',
      'modulepreload ./assets/ModalSheet-1.js',
      'stylesheet ./assets/ModalSheet-1.css',
      'modulepreload ./assets/en-screens-1.js',
    ])
  })

  it('no bank where there are several', () => {
    const two = appFilesOf([...BUILT, { type: 'asset', fileName: 'assets/bank-other-1.json' }], OPTIONS)
    expect(two.files.filter(({ rel }) => rel === 'preload')).toEqual([])
  })

  it('no chunk that the build has not', () => {
    expect(() => appFilesOf(BUILT, { first: 'motor', at: {} })).toThrow('no chunk named motor')
    expect(() => appFilesOf([], OPTIONS)).toThrow('no entry')
  })
})

describe('the tags that a build writes', () => {
  const page = `<head>
    <link rel="icon" href="./icon.svg">
    <script type="module" crossorigin src="./assets/index-1.js"></script>
    <link rel="modulepreload" crossorigin href="./assets/vue-1.js">
    <link rel="stylesheet" crossorigin href="./assets/index-1.css">
    <link rel="manifest" href="./app.webmanifest">
  </head><body><!-- app-files --><script>first()</script></body>`

  it('go, and their files stand before the script that fetches them', () => {
    const html = withAppFiles(page, { entry: './a.js', files: [], at: { '</script>': [] } })
    expect(html).toBe(`<head>
    <link rel="icon" href="./icon.svg">
  </head><body><script type="application/json" id="app-files">{"entry":"./a.js","files":[],"at":{"\\u003c/script>":[]},"manifest":"./app.webmanifest"}</script><script>first()</script></body>`)
  })

  it('are missed by a page without a place for them', () => {
    expect(() => withAppFiles('<body></body>', { entry, files, at })).toThrow('no <!-- app-files -->')
    expect(() => withAppFiles('<body><!-- app-files --></body>', { entry, files, at })).toThrow('no manifest')
  })
})
