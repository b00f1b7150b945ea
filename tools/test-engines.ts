import { mkdtemp, mkdir, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundleInline } from './build/bundle-inline.ts'
import { AT_START } from './engines/at-start.ts'
import { firefox } from './engines/firefox.ts'
import { JOURNEYS, type Stage } from './engines/journeys.ts'
import { Person } from './engines/person.ts'
import { Server } from './engines/server.ts'
import type { Engine, Tab } from './engines/tab.ts'
import { webkit } from './engines/webkit.ts'
import { installPackages, isDebianRoot } from './test/debian.ts'

const ENGINES: readonly Engine[] = [firefox, webkit]
const REST_MS = 1_000
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** `npm run test:engines -- [firefox] [webkit]`: the same journeys in the other engines, on the built app. */
async function main(): Promise<void> {
  const named = process.argv.slice(2)
  const wanted = ENGINES.filter(({ name }) => named.length === 0 || named.includes(name))
  await import('./build.ts')
  const probe = `var probe = (() => { const process = { env: {} }; ${await bundleInline('tests/engines/probe/probe.ts')}; return inline })()`
  let [passed, failed, skipped] = [0, 0, 0]
  for (const engine of wanted) {
    if (!engine.isThere() && isDebianRoot()) installPackages(...engine.packages)
    if (!engine.isThere()) {
      console.log(`${engine.name}: not tried, it is not installed. On Debian: apt-get install ${engine.packages.join(' ')}`)
      skipped += JOURNEYS.length
      continue
    }
    const failures = await goThrough(engine, probe)
    failed += failures
    passed += JOURNEYS.length - failures
  }
  console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`)
  if (failed > 0) process.exitCode = 1
}

/** Goes through every journey; returns how many failed. */
async function goThrough(engine: Engine, probe: string): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), `passage-${engine.name}-`))
  const server = await Server.start()
  const stage = await stageOf(engine, server, folder, probe)
  let failures = 0
  try {
    for (const { name, go } of JOURNEYS) {
      const began = performance.now()
      const fault = await go(stage).then(() => stage.close(), async (error: unknown) => [String(error), ...(await stage.close())])
      const seconds = Math.round((performance.now() - began) / 1000)
      console.log(`${engine.name}  ${fault.length === 0 ? 'passed' : 'FAILED'}  ${name} (${seconds} s)${fault.map((one) => `\n    ${one}`).join('')}`)
      if (fault.length > 0) failures += 1
    }
  } finally {
    await server.stop()
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  return failures
}

/** One window at a time. `close` brings back what the pages did wrong. */
async function stageOf(engine: Engine, server: Server, folder: string, probe: string): Promise<Stage & { close(): Promise<string[]> }> {
  const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  const downloads = join(folder, 'downloads')
  await mkdir(downloads, { recursive: true })
  let tab: Tab | null = null
  let faults: string[] = []

  async function close(): Promise<string[]> {
    const closing = tab
    tab = null
    if (closing !== null) {
      const seen = await closing.run('return window.pageFaults').catch(() => [])
      if (Array.isArray(seen)) faults.push(...seen.map(String))
      await closing.close()
    }
    const told = faults
    faults = []
    return told
  }
  return {
    server,
    downloads,
    close,
    async open(profile, route = '') {
      const before = await close()
      faults = before
      const home = join(folder, profile)
      await mkdir(home, { recursive: true })
      tab = await engine.start({ profile: home, downloads }, AT_START)
      await tab.goto(`${server.address}/${route === '' ? '' : `#${route}`}`)
      return new Person(tab, probe)
    },
    async accessibilityFaults({ tab: shown }) {
      // Styles and charts of a screen come a moment after its words. At its end nothing lies half under the bar below.
      await shown.run(`await document.fonts.ready; await new Promise((rested) => setTimeout(rested, ${REST_MS})); scrollTo(0, document.body.scrollHeight)`)
      const found = await shown.run(`${axe}; const { violations } = await axe.run(document, { runOnly: { type: 'tag', values: ${JSON.stringify(WCAG)} } }); return JSON.stringify(violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ target, any }) => target.join(' ') + ' (' + any.map(({ message }) => message).join(' ') + ')').join(', ')))`)
      const list: unknown = JSON.parse(String(found))
      return Array.isArray(list) ? list.map(String) : []
    },
  }
}

await main()
