import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'
import project from './package.json' with { type: 'json' }
import { bankPlugin } from './tools/bank/vite-plugin.ts'
import { noChunkCycles } from './tools/build/chunk-cycles.ts'
import { apartHashes } from './tools/build/apart-hashes.ts'
import { appFilesPlugin } from './tools/build/app-files-plugin.ts'
import { chunks, FIRST_CHUNK, LATER_CHUNK } from './tools/build/chunks.ts'
import { criticalCssPlugin } from './tools/build/critical-css-plugin.ts'
import { cspPlugin } from './tools/build/csp-plugin.ts'
import { firstPagePlugin } from './tools/build/first-page-plugin.ts'
import { leanLocalforage } from './tools/build/lean-localforage.ts'
import { manifest } from './tools/build/manifest.ts'
import { offlineWorker } from './tools/build/offline-worker.ts'
import { POLICY_FILE } from './tools/build/places.ts'
import { ownStylesOnly } from './tools/build/own-styles-only.ts'
import { productionPinia } from './tools/build/production-pinia.ts'
import { zipInPage } from './tools/build/zip-in-page.ts'

export default defineConfig({
  base: './',
  define: {
    __APP_VERSION__: JSON.stringify(project.version),
    __VUE_OPTIONS_API__: false,
    __VUE_PROD_DEVTOOLS__: false,
  },
  build: {
    outDir: 'dist/app',
    emptyOutDir: true,
    target: 'es2022',
    manifest: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false, resolveDependencies: ownStylesOnly },
    rolldownOptions: { output: { codeSplitting: chunks(import.meta.dirname).options } },
  },
  css: { transformer: 'lightningcss' },
  worker: { format: 'es' },
  plugins: [
    vue(),
    bankPlugin(),
    leanLocalforage(),
    apartHashes(),
    productionPinia(),
    zipInPage(),
    noChunkCycles(),
    offlineWorker(manifest),
    appFilesPlugin({ first: FIRST_CHUNK, at: { '#/study': ['StudyScreen', LATER_CHUNK] } }),
    criticalCssPlugin('src/app/styles/critical.css'),
    firstPagePlugin('src/first/main.ts'),
    cspPlugin(POLICY_FILE),
  ],
})
