import { open, readdir, rm, stat, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import type { Random } from '../../../src/quiz/random.ts'

const FLIPPED = 16
const DATABASES = join('Default', 'IndexedDB')

/** The files in which Chromium keeps the IndexedDB databases of the one origin that a profile has visited (LevelDB). */
export class DatabaseFiles {
  private constructor(private readonly folder: string) {}

  /** @throws Error where the profile has no database, or those of several origins */
  static async of(profile: string): Promise<DatabaseFiles> {
    const [folder, another] = (await readdir(join(profile, DATABASES))).filter((name) => name.endsWith('.indexeddb.leveldb'))
    if (folder === undefined || another !== undefined) throw new Error(`${profile} has not one database.`)
    return new DatabaseFiles(join(profile, DATABASES, folder))
  }

  /** Their names. `log`: what was written since the last compaction; `ldb`: what was compacted; `manifest`: which of them count. */
  async named(kind: 'log' | 'ldb' | 'manifest'): Promise<readonly string[]> {
    const names = (await readdir(this.folder)).toSorted()
    return names.filter((name) => (kind === 'manifest' ? name.startsWith('MANIFEST-') : name.endsWith(`.${kind}`)))
  }

  /** Cuts bytes off the end of the newest log, as a power cut within a write does. Returns how many; 0 where it is empty. */
  async tear(most: number): Promise<number> {
    const file = join(this.folder, (await this.named('log')).at(-1) ?? '')
    const { size } = await stat(file)
    const bytes = Math.min(most, size)
    await truncate(file, size - bytes)
    return bytes
  }

  /** Inverts 16 bytes somewhere in a file. Returns whether it was long enough. */
  async flip(name: string, random: Random): Promise<boolean> {
    const file = await open(join(this.folder, name), 'r+')
    try {
      const { size } = await file.stat()
      if (size < FLIPPED) return false
      const at = random.int(size - FLIPPED + 1)
      const bytes = Buffer.alloc(FLIPPED)
      await file.read(bytes, 0, FLIPPED, at)
      await file.write(bytes.map((byte) => byte ^ 0xff), 0, FLIPPED, at)
      return true
    } finally {
      await file.close()
    }
  }

  async remove(name: string): Promise<void> {
    await rm(join(this.folder, name))
  }

  /** Removes all of them, as a browser does that runs out of space, or a cleaner. */
  async wipe(): Promise<void> {
    await rm(this.folder, { recursive: true })
  }
}
