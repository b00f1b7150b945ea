import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import viteConfig from './vite.config.ts'

export default defineConfig({
  define: { ...viteConfig.define },
  test: {
    // Properties and whole screens take their time on a busy machine; a test that hangs still ends.
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/{bank,journal,quiz,memory,classroom,storage,link,relay,house}/**/*.test.ts'],
        },
      },
      {
        extends: true,
        plugins: [vue()],
        test: { name: 'component', environment: 'happy-dom', include: ['tests/{app,first}/**/*.test.ts'] },
      },
    ],
  },
})
