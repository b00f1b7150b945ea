import { readFile } from 'node:fs/promises'
import { chromium, type Page } from '@playwright/test'
import { findBrowser } from '../test/find-browser.ts'

/** The icons that are drawn from each source, as `[file in public/, pixels]`. */
const DRAWINGS: Readonly<Record<string, readonly (readonly [file: string, size: number])[]>> = {
  'public/icon.svg': [
    ['icon-192.png', 192],
    ['icon-512.png', 512],
  ],
  'tools/icons/maskable.svg': [
    ['icon-maskable-512.png', 512],
    // iOS cuts the corners itself, as launchers do with a maskable icon.
    ['apple-touch-icon.png', 180],
  ],
  'tools/icons/monochrome.svg': [['icon-monochrome-512.png', 512]],
}

/** Draws the PNG icons from their SVG sources with Chromium. Run it after a source was changed. */
const executablePath = findBrowser()
const browser = await chromium.launch({ args: ['--no-sandbox'], ...(executablePath === undefined ? {} : { executablePath }) })
const page = await browser.newPage()
for (const [source, files] of Object.entries(DRAWINGS)) {
  const svg = await readFile(source, 'utf8')
  for (const [file, size] of files) await draw(page, svg, size, `public/${file}`)
}
await browser.close()

async function draw(page: Page, svg: string, size: number, path: string): Promise<void> {
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`)
  await page.screenshot({ path, omitBackground: true })
}
