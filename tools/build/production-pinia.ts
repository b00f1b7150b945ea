import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Plugin } from 'vite'

/**
 * Takes Pinia's own production file: of the other one the bundler keeps what saves stores to files from the developer
 * tools, which every first visit would load.
 */
export function productionPinia(): Plugin {
  const file = join(createRequire(import.meta.url).resolve('pinia/package.json'), '../dist/pinia.esm-browser.prod.js')
  return {
    name: 'passage:production-pinia',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id) => (id === 'pinia' ? file : null),
  }
}
