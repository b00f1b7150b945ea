import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { bundleInline } from './bundle-inline.ts'

/** The page in the list of what the service worker keeps. */
const PAGE = /\{url:"index\.html",revision:"([^"]+)"\}/

/** Writes `src/workers/start-routes.ts` at the end of the built service worker. Throws an `Error` where that keeps no page. */
export async function addStartRoutes(appDir: string): Promise<void> {
  const file = join(appDir, 'sw.js')
  const worker = await readFile(file, 'utf8')
  const [, revision] = PAGE.exec(worker) ?? []
  if (revision === undefined) throw new Error(`${file} keeps no page.`)
  const routes = await bundleInline('src/workers/start-routes.ts', { __REVISION__: JSON.stringify(revision) })
  await writeFile(file, `${worker.trimEnd()}\n;${routes}\n`)
}
