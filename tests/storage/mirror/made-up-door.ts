import type { MirrorDoor } from '../../../src/storage/mirror-door.ts'
import type { Folder } from '../../../src/storage/mirror/folder.ts'
import type { MirrorReply } from '../../../src/storage/mirror/messages.ts'
import { SecondCopy, type MirrorWorker } from '../../../src/storage/mirror/second-copy.ts'
import { serveMirror } from '../../../src/storage/mirror/serve.ts'

/** The real worker's work on a made-up folder, in the test's own thread; messages are copied as between threads. */
function madeUpWorker(folder: Folder): MirrorWorker {
  const listeners: ((event: MessageEvent<MirrorReply>) => void)[] = []
  const server = serveMirror(folder, (reply) => {
    const event = new MessageEvent<MirrorReply>('message', { data: structuredClone(reply) })
    for (const listener of listeners) listener(event)
  })
  return {
    postMessage: (request) => void server.take(structuredClone(request)),
    addEventListener(type: string, listener: (event: MessageEvent<MirrorReply>) => void) {
      if (type === 'message') listeners.push(listener)
    },
  }
}

/** Its name in the private file system. */
const FOLDER = 'made up'

/** A page's way to a second copy in a made-up folder. */
export function madeUpDoor(folder: Folder, now: () => number): MirrorDoor {
  let copy: SecondCopy | null = null
  return {
    folder: FOLDER,
    stands: async () => (await folder.list()).length > 0,
    open: async () => (copy ??= new SecondCopy(madeUpWorker(folder), now)),
  }
}
