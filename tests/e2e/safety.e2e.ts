import { PLAIN_ADDRESS } from './support/addresses.ts'
import { open } from './support/app-pages.ts'
import { expect, test } from './support/fixtures.ts'

test('the app starts under the policy, in the page and in the header', async ({ page }) => {
  const response = await page.goto('./')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const header = response?.headers()['content-security-policy'] ?? ''
  const inPage = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')
  expect(header).toBe(`${inPage}; frame-ancestors 'none'`)
  expect(header).toContain("require-trusted-types-for 'script'")
})

test('the policy stops strings from becoming HTML, scripts and foreign workers', async ({ page, faults }) => {
  faults.expect(/TrustedHTML|TrustedScript|Content Security Policy/)
  // The policy that lets the app's own workers through comes with the app.
  await open(page)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const outcomes = await page.evaluate(() => {
    const attempt = (action: () => unknown): string => {
      try {
        action()
        return 'passed'
      } catch {
        return 'stopped'
      }
    }
    return {
      html: attempt(() => (document.createElement('div').innerHTML = '<b>x</b>')),
      foreignWorker: attempt(() => new Worker('https://elsewhere.example/worker.js')),
      blobWorker: attempt(() => new Worker(URL.createObjectURL(new Blob(['0'])))),
      ownWorker: attempt(() => new Worker('./sw.js').terminate()),
    }
  })
  expect(outcomes).toEqual({ html: 'stopped', foreignWorker: 'stopped', blobWorker: 'stopped', ownWorker: 'passed' })
})

test('the page starts without complaint on a plain http address', async ({ page }) => {
  await open(page, '', PLAIN_ADDRESS)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(await page.evaluate(() => window.isSecureContext)).toBe(false)
})

test.describe('with its service worker', () => {
  test.use({ serviceWorkers: 'allow' })

  test('the service worker starts under the policy and holds the whole app', async ({ page, context }) => {
    await page.goto('./')
    await page.evaluate(async () => (await navigator.serviceWorker.ready).active !== null)
    await expect.poll(() => page.evaluate(async () => (await caches.keys()).length)).toBeGreaterThan(0)
    await context.setOffline(true)
    const response = await page.reload()
    expect(response?.fromServiceWorker()).toBe(true)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  })
})
