import { toStoreError } from '../fault.ts'
import { Sequence } from '../sequence.ts'
import type { Folder } from './folder.ts'
import type { MirrorReply, MirrorRequest, MirrorResult, MirrorTask } from './messages.ts'
import { Mirror } from './mirror.ts'

/** A second copy at work in its worker: takes one request after the other and replies to each. */
export interface MirrorServer {
  /** Works a request off. Never rejects: what goes wrong is a reply too. */
  take(request: MirrorRequest): Promise<void>
  /** Lets go of every file, for good: all is about to be deleted. */
  retire(): Promise<void>
}

/** @param reply hands a reply to the page */
export function serveMirror(folder: Folder, reply: (reply: MirrorReply) => void): MirrorServer {
  const work = new Sequence()
  const mirror = new Mirror(folder)
  let retired = false

  async function answer({ id, task }: MirrorRequest): Promise<void> {
    try {
      if (retired) throw new DOMException('All is being deleted.', 'NotSupportedError')
      reply({ id, result: await run(mirror, task, (part) => reply({ id, part })) })
    } catch (error) {
      const { fault, message } = toStoreError(error)
      reply({ id, fault, message })
    }
  }

  return {
    take: (request) => work.run(() => answer(request)),
    retire: () =>
      work.run(async () => {
        retired = true
        mirror.close()
      }),
  }
}

async function run(mirror: Mirror, task: MirrorTask, hand: (part: readonly string[]) => void): Promise<MirrorResult> {
  switch (task.do) {
    case 'append':
      await mirror.append(task.writer, task, task.texts)
      return { of: 'append' }
    case 'look':
      return { of: 'look', looked: await mirror.look(task.ends) }
    case 'fetch':
      return { of: 'fetch', fetched: await mirror.fetch(task.ids, hand) }
    case 'mend':
      return { of: 'mend', files: await mirror.mend() }
  }
}
