import type { App } from 'vue'
import { CLASS_PORTS } from '../app/class-ports.ts'
import { browserClassLock } from '../app/device/class-lock.ts'
import { randomBytes } from '../app/device/random-bytes.ts'
import { enClass } from '../app/words/en-class.ts'
import { browserClassLinks } from '../link/class-links.ts'
import type { ClassShelf } from '../storage/class-shelf.ts'

/** Hands the app what the screens of a class need: their words, and ways to other devices. */
export function wireClass(app: App, words: object, shelf: ClassShelf): void {
  Object.assign(words, enClass)
  app.provide(CLASS_PORTS, { links: browserClassLinks, shelf, lock: browserClassLock, random: randomBytes })
}
