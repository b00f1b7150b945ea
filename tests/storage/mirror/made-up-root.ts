import type { MadeUpFolder } from './made-up-folder.ts'

/** What is used of a private file system that holds one folder, or none. */
export function madeUpRoot(folder: MadeUpFolder | null) {
  const handleOf = (name: string) => ({
    kind: 'file' as const,
    name,
    getFile: async () => new Blob([await (folder?.read(name, 0, Infinity) ?? new Uint8Array())]),
  })
  const directory = {
    async *values() {
      for (const { name } of (await folder?.list()) ?? []) yield handleOf(name)
    },
  }
  return async () => ({
    getDirectoryHandle: async () => {
      if (folder === null) throw new DOMException('', 'NotFoundError')
      return directory
    },
  })
}
