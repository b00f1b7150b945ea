import { describe, expect, it } from 'vitest'
import { checksOf } from '../../tools/size/checks.ts'
import { parseManifest } from '../../tools/size/manifest.ts'

const MANIFEST = parseManifest(
  JSON.stringify({
    'index.html': { file: 'assets/index.js', isEntry: true, imports: ['_vue.js'], css: ['assets/index.css'], dynamicImports: [] },
    '_vue.js': { file: 'assets/vue.js', imports: ['_deep.js'] },
    '_deep.js': { file: 'assets/deep.js', imports: ['_vue.js'] },
    '_shared.js': { file: 'assets/shared.js' },
    '_own.js': { file: 'assets/own.js', css: ['assets/own.css'] },
    'src/app/screens/today/TodayScreen.vue': { file: 'assets/today.js', imports: ['_vue.js', '_shared.js', '_own.js'], css: ['assets/today.css'] },
    '_engine.js': { file: 'assets/engine.js', name: 'engine', imports: ['_vue.js', 'index.html', '_shared.js'], css: ['assets/engine.css'] },
    'src/app/screens/study/StudyScreen.vue': { file: 'assets/study.js', imports: ['_shared.js', '_bar.js'], css: ['assets/study.css'] },
    'src/app/screens/quiz/QuizScreen.vue': { file: 'assets/quiz.js', imports: ['_bar.js', 'index.html'] },
    '_bar.js': { file: 'assets/bar.js', css: ['assets/bar.css'] },
    'src/app/parts/chart/BankChart.vue': { file: 'assets/chart.js' },
    '_board.js': { file: 'assets/board.js', imports: ['_shared.js'] },
    'src/app/forms/SortForm.vue': { file: 'assets/sort.js', imports: ['_vue.js', 'src/app/screens/study/StudyScreen.vue', '_board.js'] },
  }),
)

describe('checksOf', () => {
  const scripts = ['assets/index.js', 'assets/vue.js', 'assets/backup-worker.js']
  const checks = checksOf(MANIFEST, scripts, (file) => `dist/${file}`)
  const filesOf = (name: string) => checks.find((check) => check.name === name)?.path

  it('follows the static imports of the entry, round circles too', () => {
    expect(filesOf('entry and its static imports')).toEqual(['dist/assets/index.js', 'dist/assets/vue.js', 'dist/assets/deep.js'])
  })

  it('follows what the first question needs, the entry included, and nothing that comes later', () => {
    expect(filesOf('scripts until the first question')).toEqual([
      ...['dist/assets/index.js', 'dist/assets/vue.js', 'dist/assets/deep.js'],
      ...['dist/assets/engine.js', 'dist/assets/shared.js'],
    ])
  })

  it('counts the page by itself, and the styles until the first question, inline ones included, and those of no later screen', () => {
    expect(filesOf('page with its first question')).toEqual(['dist/index.html'])
    expect(filesOf('styles until the first question')).toEqual([
      ...['src/app/styles/tokens.css', 'src/app/styles/base.css', 'src/app/styles/critical.css'],
      ...['dist/assets/index.css', 'dist/assets/engine.css'],
    ])
  })

  it('counts for a screen the stylesheets of the chunks that only it needs', () => {
    expect(filesOf('styles of screen today')).toEqual(['dist/assets/today.css', 'dist/assets/own.css'])
    expect(filesOf('styles of screen study')).toEqual(['dist/assets/study.css'])
    expect(filesOf('styles of screen quiz')).toBeUndefined()
    expect(checks.find(({ name }) => name === 'styles of screen today')?.limit).toBe('5 kB')
  })

  it('counts for a screen what neither the entry nor another screen needs', () => {
    expect(filesOf('screen today')).toEqual(['dist/assets/today.js', 'dist/assets/own.js'])
    expect(filesOf('screen study')).toEqual(['dist/assets/study.js'])
  })

  it('counts for a form that comes by itself what no screen has loaded before it', () => {
    expect(filesOf('form Sort')).toEqual(['dist/assets/sort.js', 'dist/assets/board.js'])
    expect(checks.find(({ name }) => name === 'form Sort')?.limit).toBe('6 kB')
  })

  it('counts the writer of workbooks by itself, which the report of a class alone may bring, and only when it is asked for', () => {
    const report = 'src/app/screens/class-report/ClassReportScreen.vue'
    const writer = 'src/app/screens/class-report/workbook.ts'
    const add = (also: object) =>
      parseManifest(JSON.stringify({ ...MANIFEST, [report]: { file: 'assets/report.js', dynamicImports: [writer] }, [writer]: { file: 'assets/workbook.js', imports: ['_vue.js'] }, ...also }))
    const made = checksOf(add({}), [], (file) => file)
    expect(made.find(({ name }) => name === 'workbook of a class report')).toMatchObject({ path: ['assets/workbook.js'], limit: '20 kB' })
    const player = { 'src/app/screens/class-player/ClassScreen.vue': { file: 'assets/player.js', dynamicImports: [writer] } }
    expect(() => checksOf(add(player), [], (file) => file)).toThrow('only')
  })

  it('holds a class on a phone to 14 kB until its first question, and counts all that comes later by itself', () => {
    const later = ['src/app/screens/class-player/seat-views.ts', 'src/app/stores/class-player/read-kept.ts', 'src/app/words/en-class-player.ts', 'src/wiring/class.ts']
    const player = { '_player.js': { file: 'player.js', name: 'class-player', imports: ['_shared.js', '_sealing.js'] }, '_sealing.js': { file: 'sealing.js', name: 'sealing' } }
    const chunks = Object.fromEntries(later.map((key, index) => [key, { file: `later-${index}.js`, imports: ['_player.js'] }]))
    const made = checksOf(parseManifest(JSON.stringify({ ...MANIFEST, ...player, ...chunks })), [], (file) => file)
    const found = (start: string) => made.find(({ name }) => name?.startsWith(start))
    expect(found('class on a phone until')).toMatchObject({ path: ['player.js'], limit: '14 kB' })
    expect(found('whole class on a phone')?.path).toEqual(['player.js', 'later-0.js', 'later-1.js', 'later-2.js', 'later-3.js'])
    expect(() => checksOf(parseManifest(JSON.stringify({ ...MANIFEST, ...player })), [], (file) => file)).toThrow('no chunk')
  })

  it('takes a script that the manifest does not know for a worker', () => {
    expect(checks.map(({ name }) => name).filter((name) => name?.startsWith('worker'))).toEqual(['worker assets/backup-worker.js'])
  })

  it('refuses a manifest without an entry', () => {
    expect(() => checksOf({}, [], (file) => file)).toThrow('no entry')
  })

  it('refuses a manifest without the first screen’s chunk', () => {
    const rest = Object.entries(MANIFEST).filter(([key]) => key !== '_engine.js')
    expect(() => checksOf(Object.fromEntries(rest), [], (file) => file)).toThrow('no chunk "engine"')
  })
})
