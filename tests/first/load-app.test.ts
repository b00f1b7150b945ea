import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { AppFiles } from '../../src/app/first-page.ts'
import { appFiles, loadApp } from '../../src/first/load-app.ts'

const FILES: AppFiles = {
  entry: './index.js',
  files: [
    { rel: 'modulepreload', href: './vue.js' },
    { rel: 'stylesheet', href: './index.css' },
    { rel: 'preload', href: './bank.json', as: 'fetch' },
  ],
  at: { '#/study': [{ rel: 'stylesheet', href: './study.css' }] },
  manifest: './app.webmanifest',
}
const FIRST = ['./index.js', './vue.js', './index.css', './bank.json']

let frames: FrameRequestCallback[] = []
let started: string[] = []
const start = async (entry: string): Promise<void> => void started.push(entry)
let links: HTMLLinkElement[] = []
const asked = (): (string | null)[] => links.map((link) => link.getAttribute('href'))
const settle = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 5))

async function frame(): Promise<void> {
  for (const work of frames.splice(0)) work(0)
  await settle()
}

function come(event: 'load' | 'error'): void {
  for (const link of links) if (link.rel === 'stylesheet') link.dispatchEvent(new Event(event))
}

beforeEach(() => {
  // What is added to the page would be fetched.
  vi.spyOn(document.head, 'append').mockImplementation((...nodes) => {
    links.push(...nodes.filter((node) => node instanceof HTMLLinkElement))
  })
  vi.stubGlobal('requestAnimationFrame', (work: FrameRequestCallback) => frames.push(work))
})

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  document.body.replaceChildren()
  window.location.hash = ''
  frames = []
  started = []
  links = []
})

/** Until the page's own words have been drawn, and what is pressed at once. */
async function draw(): Promise<void> {
  for (let drawn = 0; drawn < 3; drawn += 1) await frame()
}

describe('the page fetches the app', () => {
  it('behind its first frames, which reading it would hold up, and starts it once its styles hold', async () => {
    const loaded = loadApp(FILES, start)
    await frame()
    await frame()
    expect(asked()).toEqual([])
    await frame()
    expect(asked()).toEqual(FIRST)
    expect(links.every(({ crossOrigin }) => crossOrigin === '')).toBe(true)
    expect(started).toEqual([])
    come('load')
    await loaded
    expect(started).toEqual(['./index.js'])
  })

  it('and names the manifest behind it, which a browser would fetch before it draws', async () => {
    const loaded = loadApp(FILES, async (entry) => {
      await start(entry)
      expect(asked()).toEqual(FIRST)
    })
    await draw()
    come('load')
    await loaded
    expect(links.filter(({ rel }) => rel === 'manifest').map((link) => link.getAttribute('href'))).toEqual(['./app.webmanifest'])
  })

  it('without waiting for frames in a tab that nobody sees: none are drawn there', async () => {
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
    void loadApp(FILES, start)
    await settle()
    expect(asked()).toEqual(FIRST)
  })

  it('with what a session needs at its address, for which the app does not wait', async () => {
    window.location.hash = '#/study?passage=B1'
    const loaded = loadApp(FILES, start)
    await draw()
    expect(asked()).toEqual([...FIRST, './study.css'])
    links.find(({ rel }) => rel === 'stylesheet')?.dispatchEvent(new Event('load'))
    await loaded
    expect(started).toEqual(['./index.js'])
  })

  it('with what a session needs where Start was pressed before it asked', async () => {
    void loadApp(FILES, start)
    await frame()
    window.location.hash = '#/study'
    await draw()
    expect(asked()).toEqual([...FIRST, './study.css'])
  })

  it('and tells where a part of it does not come', async () => {
    const loaded = loadApp(FILES, start)
    await draw()
    come('error')
    await expect(loaded).rejects.toThrow('index.css did not come')
    expect(started).toEqual([])
  })

  it('as the build has named it, and nothing where it has not', () => {
    expect(appFiles(document)).toBeNull()
    const place = Object.assign(document.createElement('script'), { id: 'app-files', type: 'application/json', textContent: JSON.stringify(FILES) })
    document.body.append(place)
    expect(appFiles(document)).toEqual(FILES)
  })
})
