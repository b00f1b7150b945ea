import { pathToFileURL } from 'node:url'
import { resolve } from 'node:path'
import { RELAY_DIR } from './build/places.ts'

/** Builds, then serves in this same process, so that Ctrl-C reaches the server directly. */
await import('./build.ts')
await import(pathToFileURL(resolve(RELAY_DIR, 'main.js')).href)
