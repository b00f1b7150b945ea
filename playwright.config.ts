import { defineConfig } from '@playwright/test'
import { ADDRESS, CHROMIUM_ARGS, TEST_PORT } from './tests/e2e/support/addresses.ts'
import { BUILT_SERVER } from './tests/e2e/support/build.ts'
import { findHeadlessBrowser } from './tools/test/find-browser.ts'
import { PLAYWRIGHT_REPORT } from './tools/test/reports.ts'

const executablePath = findHeadlessBrowser()

/** Journeys that take minutes, looks at every width and theme, a class in the browser over another broker: `npm run test:long`. */
const LONG = ['accessibility', 'class-mosquitto', 'copy-looks', 'exam', 'facts', 'first-forms', 'forms', 'keeping', 'print', 'progress', 'quiz', 'report', 'results'].map((name) => `**/${name}.e2e.ts`)

/** Runs against the built app (`npm run build`), served by its own server. */
export default defineConfig({
  testDir: 'tests/e2e',
  projects: [
    { name: 'main', testMatch: '**/*.e2e.ts', testIgnore: LONG },
    { name: 'long', testMatch: LONG },
  ],
  outputDir: 'reports/playwright',
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  workers: 2,
  // On a machine that is busy with other work all waits grow.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  // A journey that passes at the second try is told of at the end of `npm test`; on one's own machine it fails.
  retries: process.env.CI === undefined ? 0 : 1,
  reporter: [['list'], ['json', { outputFile: PLAYWRIGHT_REPORT }]],
  use: {
    baseURL: ADDRESS,
    viewport: { width: 390, height: 844 },
    locale: 'en-GB',
    timezoneId: 'Europe/Brussels',
    // Keeping the whole app for offline use costs each test a second or two; those about it allow it.
    serviceWorkers: 'block',
    // A trace doubles the time of every test: `npx playwright test --trace on` takes one of a test that fails.
    screenshot: 'only-on-failure',
    launchOptions: { args: CHROMIUM_ARGS, ...(executablePath === undefined ? {} : { executablePath }) },
  },
  webServer: {
    command: `node ${BUILT_SERVER}`,
    env: { PORT: String(TEST_PORT), HOST: '127.0.0.1' },
    url: ADDRESS,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
  },
})
