import type { AppFile, AppFiles } from '../app/first-page.ts'

/** What stands in the page, or null where nothing does, as in development. */
export function appFiles(page: Document): AppFiles | null {
  return JSON.parse(page.getElementById('app-files')?.textContent ?? 'null')
}

/**
 * Fetches the app and starts it. Where the files are on the device this waits until the page's own words have been drawn
 * twice, which reading them would hold up; over a network they are asked for at once.
 *
 * @param start runs the entry's script; rejects where it did not come
 * @returns once the app has been started; rejects where a part of it did not come
 */
export async function loadApp({ entry, files, at }: AppFiles, start: (entry: string) => Promise<unknown>): Promise<void> {
  const here = Object.entries(at).flatMap(([address, more]) => (window.location.hash.startsWith(address) ? more : []))
  const kept = isKept()
  if (kept) await drawn(2)
  const asked = [{ rel: 'modulepreload', href: entry } as const, ...files].map(ask)
  // What one screen needs besides would hold up the first frame over a network, too. That screen waits for it.
  if (here.length > 0) void drawn(kept ? 0 : 1).then(() => here.forEach(ask))
  await Promise.all(asked.map(styled))
  await start(entry)
}

/** Whether the files come from the device: a page that its service worker serves is not waiting for a network. */
function isKept(): boolean {
  return 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null
}

/** Resolves behind so many frames; without them where none are drawn, as in a tab that was opened behind others. */
async function drawn(frames: number): Promise<void> {
  for (let left = frames; left > 0 && !document.hidden; left -= 1) await new Promise((resolve) => requestAnimationFrame(resolve))
  await new Promise((resolve) => setTimeout(resolve))
}

function ask(file: AppFile): HTMLLinkElement {
  const link = Object.assign(document.createElement('link'), file, { crossOrigin: '' })
  document.head.append(link)
  return link
}

/** Resolves once a stylesheet holds, rejects where it did not come; of other files resolves at once. */
function styled(link: HTMLLinkElement): Promise<unknown> {
  if (link.rel !== 'stylesheet') return Promise.resolve()
  return new Promise((resolve, reject) => {
    link.onload = resolve
    link.onerror = () => reject(new Error(`${link.href} did not come.`))
  })
}
