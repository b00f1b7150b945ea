import type { App } from 'vue'
import { CLASS_PORTS } from '../app/class-ports.ts'
import { classLock } from '../app/device/class-lock.ts'
import { randomBytes } from '../app/device/random-bytes.ts'
import { browserClassLinks } from '../link/class-links.ts'
import type { ClassShelf } from '../storage/class-shelf.ts'

/** Hands the app what the screens of a class need of the world. */
export function wireClass(app: App, shelf: ClassShelf): void {
  const lock = classLock('locks' in navigator ? navigator.locks : null, browserClassLinks.toWindows)
  app.provide(CLASS_PORTS, { links: browserClassLinks, shelf, lock, random: randomBytes })
}
