import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext } from '@playwright/test'
import { findBrowser } from '../test/find-browser.ts'

/** A phone's window; the processor is slowed down page by page. */
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, locale: 'en-GB' }

/** Quiet, without a sandbox (containers have none). */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

function launchOptions() {
  const executablePath = findBrowser()
  return { args: CHROMIUM_ARGS, ...(executablePath === undefined ? {} : { executablePath }) }
}

/** The version of the browser that measures. */
export async function browserVersion(): Promise<string> {
  const browser = await chromium.launch(launchOptions())
  const version = browser.version()
  await browser.close()
  return version
}

/** A folder that holds what a browser remembers. */
export interface Profile {
  readonly dir: string
  remove(): Promise<void>
}

export async function emptyProfile(): Promise<Profile> {
  const dir = await mkdtemp(join(tmpdir(), 'bench-profile-'))
  return { dir, remove: () => rm(dir, { recursive: true, force: true, maxRetries: 3 }) }
}

/** A new browser process on a profile, ended afterwards in the ordinary way. What it does is kept in the profile. */
export async function inProfile<T>(profile: Profile, work: (context: BrowserContext) => Promise<T>): Promise<T> {
  const context = await chromium.launchPersistentContext(profile.dir, { ...launchOptions(), ...PHONE })
  try {
    return await work(context)
  } finally {
    await context.close()
  }
}

/** A new browser process on a copy of a profile, which itself stays as it is. */
export async function inCopy<T>(profile: Profile, work: (context: BrowserContext) => Promise<T>): Promise<T> {
  const copy = await emptyProfile()
  try {
    await cp(profile.dir, copy.dir, { recursive: true })
    return await inProfile(copy, work)
  } finally {
    await copy.remove()
  }
}

/** A new browser process that remembers nothing. */
export async function inEmptyProfile<T>(work: (context: BrowserContext) => Promise<T>): Promise<T> {
  const profile = await emptyProfile()
  try {
    return await inProfile(profile, work)
  } finally {
    await profile.remove()
  }
}
