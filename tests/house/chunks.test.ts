import { describe, expect, it } from 'vitest'
import { chunks } from '../../tools/build/chunks.ts'

/** What the modules of a made-up app import; the names of those that the cut begins with are real. */
const IMPORTS: Record<string, readonly string[]> = {
  '/app/src/main.ts': ['/app/src/app/App.vue', '/app/src/app/ports.ts', '/app/node_modules/vue/index.js'],
  '/app/src/app/App.vue': ['/app/src/app/words/words.ts'],
  '/app/src/app/ports.ts': [],
  '/app/src/app/words/words.ts': [],
  '/app/src/storage/browser.ts': ['/app/src/storage/store.ts'],
  '/app/src/storage/store.ts': ['/app/src/journal/line.ts', '/app/node_modules/valibot/index.js'],
  '/app/src/app/start-up.ts': ['/app/src/app/ports.ts'],
  '/app/src/app/words/en-core.ts': [],
  '/app/src/app/screens/today/TodayScreen.vue': ['/app/src/app/words/words.ts', '/app/src/quiz/make.ts', '/app/node_modules/vue/index.js'],
  '/app/src/quiz/make.ts': ['/app/src/journal/line.ts'],
  '/app/src/journal/line.ts': [],
  '/app/src/app/screens/study/StudyScreen.vue': ['/app/src/app/screens/study/DoneView.vue', '/app/src/app/parts/Asked.vue', '/app/src/quiz/make.ts', '/app/src/quiz/grade.ts'],
  '/app/src/app/screens/study/DoneView.vue': [],
  '/app/src/app/parts/Asked.vue': [],
  '/app/src/storage/read-contents.ts': ['/app/src/journal/line.ts'],
  '/app/src/storage/snapshot/start.ts': ['/app/src/storage/snapshot/decode.ts'],
  '/app/src/storage/snapshot/decode.ts': [],
  '/app/src/app/screens/today/TodayLater.vue': ['/app/src/app/parts/Notice.vue'],
  '/app/src/app/parts/Notice.vue': [],
  '/app/src/app/screens/today/ClockNotice.vue': ['/app/src/quiz/make.ts'],
  '/app/src/app/screens/today/ExamPart.vue': ['/app/src/quiz/grade.ts'],
  '/app/src/app/forms/PlacingBoard.vue': ['/app/src/app/parts/Asked.vue', '/app/src/app/forms/tiles.ts'],
  '/app/src/app/forms/SolvedPart.vue': [],
  '/app/src/app/forms/tiles.ts': [],
  '/app/src/storage/occasional.ts': ['/app/src/storage/taking-in.ts', '/app/src/storage/snapshot/decode.ts'],
  '/app/src/storage/taking-in.ts': [],
  '/app/src/storage/forecasts.ts': [],
  '/app/src/wiring/later.ts': ['/app/src/quiz/grade.ts', '/app/src/app/words/en-screens.ts'],
  '/app/src/app/words/en-screens.ts': [],
  '/app/src/storage/later.ts': ['/app/src/storage/snapshot/decode.ts'],
  '/app/src/app/screens/quiz/QuizScreen.vue': ['/app/src/quiz/draw.ts'],
  '/app/src/quiz/draw.ts': [],
  '/app/src/quiz/grade.ts': [],
  '/app/src/app/screens/class-player/ClassScreen.vue': ['/app/src/classroom/player/advance.ts', '/app/src/app/parts/Bar.vue', '/app/src/app/parts/Asked.vue'],
  '/app/src/app/screens/class-player/RevealView.vue': ['/app/src/app/parts/class/VoteBars.vue'],
  '/app/src/app/parts/class/VoteBars.vue': [],
  '/app/src/app/parts/Bar.vue': ['/app/src/journal/line.ts'],
  '/app/src/classroom/player/advance.ts': ['/app/src/classroom/caps.ts'],
  '/app/src/classroom/caps.ts': [],
  '/app/src/app/screens/class/ClassScreen.vue': [],
  '/app/src/app/screens/class-host/HostScreen.vue': ['/app/src/classroom/host/advance.ts', '/app/src/app/parts/class/VoteBars.vue'],
  '/app/src/app/screens/class-screen/ProjectorScreen.vue': ['/app/src/app/parts/class/VoteBars.vue'],
  '/app/src/classroom/host/advance.ts': ['/app/src/classroom/caps.ts'],
  '/app/node_modules/vue/index.js': [],
  '/app/node_modules/valibot/index.js': [],
}

function chunkOf(id: string, imports = IMPORTS): string | null {
  return chunks('/app').nameOf(`/app/${id}`, (module) => imports[module] ?? null)
}

describe('the cut of the build', () => {
  it('keeps what the first screen imports, however far, in one chunk', () => {
    const first = ['src/storage/store.ts', 'src/app/screens/today/TodayScreen.vue', 'src/quiz/make.ts', 'src/journal/line.ts', 'node_modules/valibot/index.js']
    for (const id of first) expect(chunkOf(id), id).toBe('engine')
  })

  it('leaves what only other screens import to the bundler, wherever it lies', () => {
    expect(chunkOf('src/quiz/draw.ts')).toBeNull()
    expect(chunkOf('src/app/screens/quiz/QuizScreen.vue')).toBeNull()
  })

  it('leaves a session’s own screen to the bundler, and keeps together what it needs besides', () => {
    for (const own of ['StudyScreen', 'DoneView']) expect(chunkOf(`src/app/screens/study/${own}.vue`), own).toBeNull()
    expect(chunkOf('src/quiz/grade.ts')).toBe('session')
  })

  it('keeps together what a session and a class on a phone ask with', () => {
    expect(chunkOf('src/app/parts/Asked.vue')).toBe('asking')
  })

  it('keeps together what reads the journal, and what every later screen needs besides', () => {
    expect(chunkOf('src/storage/read-contents.ts')).toBe('reading')
    expect(chunkOf('src/storage/snapshot/decode.ts')).toBe('reading')
    for (const file of ['src/wiring/later.ts', 'src/storage/later.ts', 'src/app/words/en-screens.ts']) expect(chunkOf(file), file).toBe('later')
  })

  it('keeps together what Today shows behind its first question, what is put in its place, and what the store needs now and then', () => {
    for (const file of ['screens/today/TodayLater.vue', 'screens/today/ExamPart.vue', 'parts/Notice.vue']) expect(chunkOf(`src/app/${file}`), file).toBe('behind-today')
    for (const file of ['PlacingBoard.vue', 'SolvedPart.vue', 'tiles.ts']) expect(chunkOf(`src/app/forms/${file}`), file).toBe('placing')
    for (const file of ['occasional', 'taking-in', 'forecasts']) expect(chunkOf(`src/storage/${file}.ts`), file).toBe('occasional')
  })

  it('leaves with the entry what the entry imports', () => {
    expect(chunkOf('src/app/words/words.ts')).toBeNull()
    expect(chunkOf('src/app/ports.ts')).toBeNull()
  })

  it('keeps Vue and what the bundler adds together', () => {
    expect(chunkOf('node_modules/vue/index.js')).toBe('vue')
    expect(chunkOf('\0vite/preload-helper.js')).toBe('vue')
  })

  it('keeps together what a phone needs of a class before its first question', () => {
    expect(chunkOf('src/app/screens/class-player/ClassScreen.vue')).toBe('class-player')
    expect(chunkOf('src/classroom/player/advance.ts')).toBe('class-player')
    expect(chunkOf('src/classroom/caps.ts')).toBe('class-player')
    const others = ['src/classroom/host/advance.ts', 'src/app/screens/class-player/RevealView.vue', 'src/app/parts/class/VoteBars.vue', 'src/app/parts/Bar.vue']
    for (const id of others) expect(chunkOf(id), id).toBeNull()
  })

  it('stops the build where a module that it begins with is gone', () => {
    const moved = Object.entries(IMPORTS).filter(([id]) => !id.endsWith('start-up.ts'))
    expect(() => chunkOf('src/quiz/make.ts', Object.fromEntries(moved))).toThrow('src/app/start-up.ts')
  })
})
