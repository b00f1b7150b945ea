import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { precompress } from '../../tools/build/precompress.ts'

export const SCRIPT = `export const text = '${'passage '.repeat(400)}'\n`
export const PAGE = `<!doctype html><html><head><meta charset="utf-8">\n    <title>Passage</title></head></html>\n`
export const POLICY = "default-src 'none'; script-src 'self'; frame-ancestors 'none'"

/** A folder laid out as the build does it: `app/` with a page, a hashed script and its compressed copies. */
export async function makeSiteFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'passage-relay-'))
  await mkdir(join(folder, 'app/assets'), { recursive: true })
  await mkdir(join(folder, 'app/.vite'))
  await writeFile(join(folder, 'app/index.html'), PAGE)
  await writeFile(join(folder, 'app/sw.js'), '// worker\n')
  await writeFile(join(folder, 'app/manifest.webmanifest'), '{}\n')
  await writeFile(join(folder, 'app/assets/index-abc123.js'), SCRIPT)
  await writeFile(join(folder, 'app/.vite/manifest.json'), '{}\n')
  await writeFile(join(folder, 'content-security-policy.txt'), `${POLICY}\n`)
  await writeFile(join(folder, 'secret.txt'), 'outside the site\n')
  await precompress(join(folder, 'app'))
  return folder
}
