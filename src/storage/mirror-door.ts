import type { SecondCopy } from './mirror/second-copy.ts'

/** The way to the second copy of the journal, whose code comes only where it is needed. */
export interface MirrorDoor {
  /** Its name in the browser's private file system. */
  readonly folder: string
  /** Whether anything was ever copied. Never rejects. */
  stands(): Promise<boolean>
  /** Brings the code in and starts the worker, once. */
  open(): Promise<SecondCopy>
}

/**
 * The same in this browser: null where it has no private file system, or no locks that keep pages apart, as on plain http.
 */
export function browserMirror(folder: string, now: () => number): MirrorDoor | null {
  if (!('locks' in navigator && 'storage' in navigator && 'getDirectory' in navigator.storage)) return null
  let copy: Promise<SecondCopy> | null = null
  return {
    folder,
    stands: () => navigator.storage.getDirectory().then((root) => root.getDirectoryHandle(folder)).then(() => true, () => false),
    open: () =>
      (copy ??= import('./mirror/second-copy.ts').then(
        ({ openSecondCopy }) => openSecondCopy(folder, now),
        (error: unknown) => {
          copy = null
          throw error
        },
      )),
  }
}
