import { build } from 'vite'
import { APP_DIR, RELAY_DIR } from './build/places.ts'
import { precompress } from './build/precompress.ts'
import { addStartRoutes } from './build/start-routes.ts'

/** Builds the app and the server into `dist/`. */
await build()
await build({
  configFile: false,
  build: { ssr: 'src/relay/main.ts', outDir: RELAY_DIR, emptyOutDir: true, target: 'node20' },
  ssr: { noExternal: true },
})
await addStartRoutes(APP_DIR)
await precompress(APP_DIR)
