import { LET_GO, mirrorChannel } from '../storage/mirror/let-go.ts'
import { serveMirror } from '../storage/mirror/serve.ts'
import type { Folder, OpenFile } from '../storage/mirror/folder.ts'
import type { MirrorRequest } from '../storage/mirror/messages.ts'

const MOST_TRIES = 5

function isMissing(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'NotFoundError'
}

function isTaken(error: unknown): boolean {
  return error instanceof DOMException && (error.name === 'NoModificationAllowedError' || error.name === 'InvalidStateError')
}

/** A file that another page has written to since it was looked up is looked up anew. */
function hasGrown(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'NotReadableError'
}

/** A folder in the browser's private file system. */
function privateFolder(name: string): Folder {
  async function find(create: boolean): Promise<FileSystemDirectoryHandle | null> {
    try {
      return await (await navigator.storage.getDirectory()).getDirectoryHandle(name, { create })
    } catch (error) {
      if (isMissing(error)) return null
      throw error
    }
  }
  async function fileNamed(file: string): Promise<File | null> {
    try {
      return (await (await (await find(false))?.getFileHandle(file))?.getFile()) ?? null
    } catch (error) {
      if (isMissing(error)) return null
      throw error
    }
  }
  return {
    async list() {
      const folder = await find(false)
      const files: { name: string; size: number }[] = []
      if (folder === null) return files
      for await (const entry of folder.values()) {
        if (entry.kind === 'file') files.push({ name: entry.name, size: (await fileNamed(entry.name))?.size ?? 0 })
      }
      return files
    },
    async read(file, from, to) {
      for (let tries = 1; ; tries++) {
        try {
          return new Uint8Array((await (await fileNamed(file))?.slice(from, to).arrayBuffer()) ?? [])
        } catch (error) {
          if (!hasGrown(error) || tries === MOST_TRIES) throw error
        }
      }
    },
    async open(file) {
      const folder = await find(true)
      const handle = await folder?.getFileHandle(file, { create: true })
      try {
        return handle === undefined ? null : openFile(await handle.createSyncAccessHandle())
      } catch (error) {
        if (isTaken(error)) return null
        throw error
      }
    },
    async remove(file) {
      await (await find(false))?.removeEntry(file)
    },
  }
}

function openFile(handle: FileSystemSyncAccessHandle): OpenFile {
  return {
    size: () => handle.getSize(),
    read(from, to) {
      const bytes = new Uint8Array(to - from)
      return bytes.subarray(0, handle.read(bytes, { at: from }))
    },
    append(bytes) {
      const written = handle.write(bytes, { at: handle.getSize() })
      handle.flush()
      if (written < bytes.length) throw new DOMException('There is no space left.', 'QuotaExceededError')
    },
    cut(size) {
      handle.truncate(size)
      handle.flush()
    },
    close: () => handle.close(),
  }
}

// The page names the folder when it starts the worker.
const folder = self.name
const server = serveMirror(privateFolder(folder), (reply) => postMessage(reply))

// The requests come from our own page.
addEventListener('message', (event: MessageEvent<MirrorRequest>) => void server.take(event.data))

new BroadcastChannel(mirrorChannel(folder)).addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (data === LET_GO) void server.retire()
})
