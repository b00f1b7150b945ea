import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { APP_DIR } from './tools/build/places.ts'
import { checksOf } from './tools/size/checks.ts'
import { parseManifest } from './tools/size/manifest.ts'

const manifest = parseManifest(readFileSync(join(APP_DIR, '.vite/manifest.json'), 'utf8'))
const scripts = readdirSync(join(APP_DIR, 'assets')).filter((file) => file.endsWith('.js'))

/** Measured on the build as it stands in dist/: which chunks belong together is read from it, not guessed. */
export default checksOf(manifest, scripts.map((file) => `assets/${file}`), (file) => join(APP_DIR, file))
