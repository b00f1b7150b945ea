import type { AppFile, AppFiles } from '../app/first-page.ts'

/** The heading comes in the first, the rest in the second (`today-view.ts`); the third is for what is pressed at once. */
const FRAMES = 3

/** What stands in the page, or null where nothing does, as in development. */
export function appFiles(page: Document): AppFiles | null {
  return JSON.parse(page.getElementById('app-files')?.textContent ?? 'null')
}

/**
 * Fetches the app and starts it, once the page's own words have been drawn: its files would hold that up, whether they come
 * from the device or over a network.
 *
 * @param start runs the entry's script; rejects where it did not come
 * @returns once the app has been started; rejects where a part of it did not come
 */
export async function loadApp({ entry, files, at, manifest }: AppFiles, start: (entry: string) => Promise<unknown>): Promise<void> {
  await drawn(FRAMES)
  // Start may have been pressed by now.
  const here = Object.entries(at).flatMap(([address, more]) => (window.location.hash.startsWith(address) ? more : []))
  const asked = [{ rel: 'modulepreload', href: entry } as const, ...files].map(ask)
  // The screen that needs them waits for these by itself.
  here.forEach(ask)
  await Promise.all(asked.map(styled))
  await start(entry)
  // A browser fetches it before it draws, through the service worker too.
  ask({ rel: 'manifest', href: manifest })
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
