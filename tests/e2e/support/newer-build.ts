import { createHash } from 'node:crypto'
import { cp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { BUILD, BUILT_APP } from './build.ts'

/** How the newer build describes itself in its page. */
export const NEWER_DESCRIPTION = 'The newer Passage'

const HASHED = /-[\w-]{7}([\w-])\.(js|css|json|woff2)$/
const TEXTS = /\.(js|css|html|json|webmanifest)$/
const INLINE = /<(script|style)(?:\s[^>]*)?>([^]*?)<\/\1>/g

/**
 * Copies the build with another description in its page and every file in `assets/` under another name, as a build has
 * whose code is another: what the old one asks for is gone.
 *
 * @returns the policy to send with it
 */
export async function makeNewerBuild(folder: string): Promise<string> {
  await cp(BUILT_APP, folder, { recursive: true, filter: (path) => !/\.(br|gz)$/.test(path) })
  const names = newNames(await readdir(join(folder, 'assets')))
  for (const path of await readdir(folder, { recursive: true })) {
    if (!TEXTS.test(path)) continue
    const text = await readFile(join(folder, path), 'utf8')
    await writeFile(join(folder, path), text.replace(/[\w-]+\.\w+/g, (name) => names.get(name) ?? name))
  }
  for (const [old, fresh] of names) await rename(join(folder, 'assets', old), join(folder, 'assets', fresh))
  await renewWorker(folder)
  const before = await readFile(join(BUILT_APP, 'index.html'), 'utf8')
  const page = changed(await readFile(join(folder, 'index.html'), 'utf8'), /(<meta name="description" content=")[^"]*/, `$1${NEWER_DESCRIPTION}`)
  const policy = (await readFile(join(BUILD, 'content-security-policy.txt'), 'utf8')).trim()
  await writeFile(join(folder, 'index.html'), rehashed(page, before, page))
  await rm(join(folder, '.vite'), { recursive: true, force: true })
  return rehashed(policy, before, page)
}

/** Old name to new one. The last letter of the hash is another one. */
function newNames(names: readonly string[]): ReadonlyMap<string, string> {
  const hashed = names.filter((name) => HASHED.test(name))
  if (hashed.length === 0) throw new Error('No file of the build has a hash in its name.')
  const taken = new Set(names)
  return new Map(
    hashed.map((name) => {
      const fresh = name.replace(HASHED, (end: string, last: string) => end.replace(`${last}.`, `${last === 'Z' ? 'Y' : 'Z'}.`))
      if (taken.has(fresh)) throw new Error(`${fresh} is there already.`)
      return [name, fresh]
    }),
  )
}

/** Another page is another version to the service worker. */
async function renewWorker(folder: string): Promise<void> {
  const file = join(folder, 'sw.js')
  const worker = await readFile(file, 'utf8')
  const [, revision = 'no revision'] = /url:"index\.html",revision:"([0-9a-f]+)/.exec(worker) ?? []
  await writeFile(file, changed(worker, new RegExp(revision, 'g'), 'newer'))
}

/** A text that names hashes of what is inline in a page, with those of the changed page. */
function rehashed(text: string, before: string, after: string): string {
  const fresh = [...after.matchAll(INLINE)]
  return [...before.matchAll(INLINE)].reduce((rest, [, , old = ''], n) => rest.replaceAll(hashOf(old), hashOf(fresh[n]?.[2] ?? old)), text)
}

function hashOf(inline: string): string {
  return createHash('sha256').update(inline).digest('base64')
}

/** Throws where nothing is like that. */
function changed(before: string, old: RegExp, fresh: string): string {
  const after = before.replace(old, fresh)
  if (after === before) throw new Error(`The build has nothing like ${String(old)}.`)
  return after
}
