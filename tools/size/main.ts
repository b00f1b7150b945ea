import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { APP_DIR } from '../build/places.ts'

/** Compares the build with its budgets (`.size-limit.ts`); ends with an error code where one is exceeded. */
if (existsSync(join(APP_DIR, '.vite/manifest.json'))) {
  const sizeLimit = join(createRequire(import.meta.url).resolve('size-limit'), '../bin.js')
  process.exitCode = spawnSync(process.execPath, [sizeLimit], { stdio: 'inherit' }).status ?? 1
} else {
  console.error('There is no build to measure yet: npm run build')
  process.exitCode = 1
}
