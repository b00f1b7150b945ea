import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BrowserContext, Page } from '@playwright/test'
import { build } from 'vite'
import { leanLocalforage } from '../../../tools/build/lean-localforage.ts'
import './page/trial.ts'

const SOURCE = fileURLToPath(new URL('page', import.meta.url))
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' }

/** Builds the page that tries the storage out, into a directory. */
export async function buildTrialPage(directory: string): Promise<void> {
  await build({
    configFile: false,
    root: SOURCE,
    base: './',
    logLevel: 'error',
    worker: { format: 'es' },
    plugins: [leanLocalforage()],
    build: { outDir: directory, emptyOutDir: true, target: 'es2022', modulePreload: { polyfill: false } },
  })
}

/** Lets a browser find the built page at an address; no server is asked. */
export async function serveTrialPage(context: BrowserContext, directory: string, address: string): Promise<void> {
  await context.route(`${address}/trial/**`, async (route) => {
    const path = new URL(route.request().url()).pathname.replace(/^\/trial\//, '')
    const body = await readFile(join(directory, path)).catch(() => null)
    if (body === null) await route.fulfill({ status: 404 })
    else await route.fulfill({ body, contentType: TYPES[extname(path)] ?? 'application/octet-stream' })
  })
}

/** Opens the page in a tab. */
export async function openTrialPage(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${address}/trial/index.html`)
  await page.waitForFunction(() => 'trial' in window)
  return page
}
