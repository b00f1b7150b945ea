import { spawn } from 'node:child_process'
import { cp, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { build } from 'vite'
import { APP_DIR, POLICY_FILE } from '../build/places.ts'
import { precompress } from '../build/precompress.ts'
import { addStartRoutes } from '../build/start-routes.ts'
import { offlineWorker } from '../build/offline-worker.ts'

const PAGES = 'tests/bench'
/** What is measured lies apart from `dist/`, so that a build on the side does not change it. */
const WORK = '.cache/bench'

/** Folders of what is measured, and the probe that runs in every page. */
export interface Built {
  readonly app: string
  readonly bareToday: string
  readonly bareQuestion: string
  /** The Content-Security-Policy of the app, sent for the bare pages too. */
  readonly policy: string
  /** Source of the script that runs before the first script of a page. */
  readonly probe: string
}

/**
 * Builds the app, the bare pages and the probe.
 *
 * @param buildApp false takes the app from `dist/` as it is
 */
export async function buildAll(buildApp: boolean): Promise<Built> {
  if (buildApp) await runBuild()
  const app = join(WORK, 'app')
  await rm(app, { recursive: true, force: true })
  await cp(APP_DIR, app, { recursive: true })
  return {
    app,
    bareToday: await buildBare('today'),
    bareQuestion: await buildBare('question'),
    policy: (await readFile(POLICY_FILE, 'utf8')).trim(),
    probe: await buildProbe(),
  }
}

/** The app's own build command, in a process of its own. */
function runBuild(): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn('npm', ['run', 'build'], { stdio: 'inherit' })
    child.once('error', reject)
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error('The app was not built.'))))
  })
}

/** A page of Vue alone, built with the settings of the app that bear on speed, its service worker among them. */
async function buildBare(name: 'today' | 'question'): Promise<string> {
  const outDir = join(process.cwd(), WORK, `bare-${name}`)
  await build({
    configFile: false,
    root: join(PAGES, 'bare', name),
    base: './',
    logLevel: 'warn',
    define: { __VUE_OPTIONS_API__: false, __VUE_PROD_DEVTOOLS__: false },
    build: { outDir, emptyOutDir: true, target: 'es2022', modulePreload: { polyfill: false } },
    plugins: [vue(), offlineWorker(false)],
  })
  await addStartRoutes(outDir)
  await precompress(outDir)
  return outDir
}

async function buildProbe(): Promise<string> {
  const outDir = join(process.cwd(), WORK, 'probe')
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      lib: { entry: join(PAGES, 'probe/main.ts'), formats: ['iife'], name: 'probe', fileName: () => 'probe.js' },
    },
  })
  return readFile(join(outDir, 'probe.js'), 'utf8')
}
