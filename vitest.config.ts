import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import viteConfig from './vite.config.ts'

/** Tests that start processes, build, or change what all of a process shares. */
const APART = ['tests/house/**/*.test.ts', 'tests/bank/{commands,draw-command,raw-copies,vite-plugin}.test.ts', 'tests/relay/{main,other-brokers}.test.ts']
/** Puts another module in the place of one that others use as it is. */
const MOCKED = ['tests/app/forms/form-fault.test.ts']
/** Stores know no view, so their tests have no page, which takes a while to make for each file. */
const STORES = 'tests/app/stores/**/*.test.ts'

export default defineConfig({
  define: { ...viteConfig.define },
  test: {
    // Properties and whole screens take their time on a busy machine; a test that hangs still ends.
    testTimeout: 30_000,
    // One for each processor; of two, one would be left idle.
    maxWorkers: '100%',
    projects: [
      { extends: true, test: { name: 'apart', environment: 'node', include: APART } },
      // Files share their worker: to load the same modules for each file took longer than all tests together.
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          pool: 'threads',
          isolate: false,
          include: ['tests/{bank,classroom,journal,link,memory,quiz,relay,storage}/**/*.test.ts', STORES],
          exclude: APART,
        },
      },
      {
        extends: true,
        plugins: [vue()],
        test: {
          name: 'component',
          environment: 'happy-dom',
          pool: 'threads',
          isolate: false,
          include: ['tests/{app,first,wiring}/**/*.test.ts'],
          exclude: [...MOCKED, STORES],
        },
      },
      { extends: true, plugins: [vue()], test: { name: 'mocked', environment: 'happy-dom', include: MOCKED } },
    ],
  },
})
