import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })
const run = promisify(execFile)
const ROOT = resolve(import.meta.dirname, '../..')

const Report = v.object({
  summary: v.object({
    violations: v.array(v.object({ from: v.string(), to: v.string(), rule: v.object({ name: v.string() }) })),
  }),
})

/** A small sound tree: every file is reached from an entry, every import is allowed. */
const SOUND: Readonly<Record<string, string>> = {
  'package.json': '{"name":"planted","type":"module","dependencies":{"vue":"*","valibot":"*","localforage":"*"},"devDependencies":{"yaml":"*"}}',
  'tsconfig.base.json': '{}',
  'src/main.ts': "import './app/App.vue'\nimport './app/router.ts'\nimport './storage/store.ts'\nimport './app/device/clock.ts'\nimport('./wiring/class.ts')\n",
  'src/relay/main.ts': "import 'node:http'\n",
  'src/first/main.ts': "import '../app/first-page.ts'\n",
  'src/app/first-page.ts': 'export const page = 1\n',
  'src/bank/bank.ts': "import 'valibot'\nexport const bank = 1\n",
  'src/journal/line.ts': 'export const line = 1\n',
  'src/quiz/make.ts': "import '../bank/bank.ts'\n",
  'src/memory/schedule.ts': "import '../journal/line.ts'\nimport '../quiz/make.ts'\n",
  'src/classroom/seat.ts': "import '../journal/line.ts'\nimport '../quiz/make.ts'\n",
  'src/storage/store.ts': "import 'localforage'\nimport '../journal/line.ts'\n",
  'src/link/mqtt-link.ts': "import '../classroom/seat.ts'\n",
  'src/wiring/class.ts': "import '../link/mqtt-link.ts'\nimport '../app/device/clock.ts'\n",
  'src/app/App.vue': "<script setup lang=\"ts\">\nimport { ref } from 'vue'\nref()\n</script>\n",
  'src/app/router.ts': "import('./screens/today/Today.vue')\nimport('./screens/study/Study.vue')\n",
  'src/app/device/clock.ts': 'export const clock = 1\n',
  'src/app/stores/study.ts': "import '../../memory/schedule.ts'\n",
  'src/app/screens/today/Today.vue': "<script setup lang=\"ts\">\nimport '../../stores/study.ts'\nimport '../../parts/Part.vue'\n</script>\n",
  'src/app/screens/study/Study.vue': "<script setup lang=\"ts\">\nimport '../../stores/study.ts'\n</script>\n",
  'src/app/parts/Part.vue': '<template><p /></template>\n',
}

/** One forbidden import each: the file that gets it, what it imports, and the rule that must say no. */
const PLANTED = [
  ['src/bank/bank.ts', 'vue', 'pure-parts-use-pure-libraries'],
  ['src/journal/line.ts', 'node:fs', 'pure-parts-use-pure-libraries'],
  ['src/memory/schedule.ts', 'localforage', 'pure-parts-use-pure-libraries'],
  ['src/classroom/seat.ts', 'node:fs', 'pure-parts-use-pure-libraries'],
  ['src/journal/line.ts', '../bank/bank.ts', 'journal-knows-only'],
  ['src/bank/bank.ts', '../quiz/make.ts', 'bank-knows-only'],
  ['src/quiz/make.ts', '../memory/schedule.ts', 'quiz-knows-only'],
  ['src/quiz/make.ts', '../journal/line.ts', 'quiz-knows-only'],
  ['src/memory/schedule.ts', '../app/stores/study.ts', 'memory-knows-only'],
  ['src/classroom/seat.ts', '../memory/schedule.ts', 'classroom-knows-only'],
  ['src/classroom/seat.ts', '../app/stores/study.ts', 'classroom-knows-only'],
  ['src/quiz/make.ts', '../classroom/seat.ts', 'quiz-knows-only'],
  ['src/storage/store.ts', '../app/stores/study.ts', 'storage-knows-only'],
  ['src/relay/main.ts', '../app/stores/study.ts', 'relay-knows-only'],
  ['src/link/mqtt-link.ts', '../app/stores/study.ts', 'link-knows-only'],
  ['src/app/router.ts', '../wiring/class.ts', 'only-main-knows-the-wiring'],
  ['src/relay/main.ts', '../wiring/class.ts', 'only-main-knows-the-wiring'],
  ['src/first/main.ts', '../app/stores/study.ts', 'first-knows-only'],
  ['src/app/stores/study.ts', '../../storage/store.ts', 'app-knows-only'],
  ['src/app/screens/today/Today.vue', '../../../storage/store.ts', 'app-knows-only'],
  ['src/app/stores/study.ts', '../parts/Part.vue', 'stores-know-no-view'],
  ['src/app/screens/today/Today.vue', '../study/Study.vue', 'screens-know-no-other-screen'],
  ['src/app/parts/Part.vue', '../screens/today/Today.vue', 'only-the-router-knows-screens'],
  ['src/app/stores/study.ts', '../device/clock.ts', 'only-wiring-knows-the-device'],
  ['src/app/App.vue', '../main.ts', 'nobody-imports-an-entry'],
  ['src/app/App.vue', 'yaml', 'shipped-code-uses-shipped-packages'],
  ['src/app/App.vue', './gone.ts', 'resolvable'],
  ['src/bank/bank.ts', '../quiz/make.ts', 'no-cycles'],
] as const

let folder = ''
let found: readonly Violation[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'passage-rules-'))
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

describe('the rules of the source tree', () => {
  it('let a sound tree pass', async () => {
    await writeTree(SOUND)
    expect(await violations()).toEqual([])
  })

  it('catch a file that no entry reaches', async () => {
    await writeTree({ 'src/quiz/forgotten.ts': 'export const forgotten = 1\n' })
    const orphans = await violations()
    await rm(join(folder, 'src/quiz/forgotten.ts'))
    expect(orphans.map(({ rule, from }) => [rule, from])).toEqual([['no-orphans', 'src/quiz/forgotten.ts']])
  })

  describe('catch what is planted', () => {
    beforeAll(async () => {
      const tree: Record<string, string> = { ...SOUND }
      for (const [file, imported] of PLANTED) tree[file] = withImport(tree[file] ?? '', imported)
      await writeTree(tree)
      found = await violations()
    })

    it.each(PLANTED)('%s may not import %s: %s', (file, imported, rule) => {
      const target = imported.replace(/^node:|^(\.\.?\/)+/g, '')
      const caught = found.filter((one) => one.from === file && one.to.includes(target))
      expect(caught.map((one) => one.rule)).toContain(rule)
    })
  })
})

interface Violation {
  readonly rule: string
  readonly from: string
  readonly to: string
}

async function writeTree(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
}

function withImport(content: string, imported: string): string {
  if (!content.startsWith('<template>')) return content.replace(/(<script[^>]*>\n)?/, `$1import '${imported}'\n`)
  return `<script setup lang="ts">\nimport '${imported}'\n</script>\n${content}`
}

/** Runs dependency-cruiser as `npm test` does; it ends with an error code where it finds anything. */
async function violations(): Promise<Violation[]> {
  const cruiser = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const config = join(ROOT, '.dependency-cruiser.mjs')
  const { stdout } = await run(process.execPath, [cruiser, 'src', '--config', config, '--output-type', 'json'], {
    cwd: folder,
    maxBuffer: 32 * 1024 * 1024,
  }).catch((failure: unknown) => v.parse(v.object({ stdout: v.string() }), failure))
  return v.parse(Report, JSON.parse(stdout)).summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }))
}
