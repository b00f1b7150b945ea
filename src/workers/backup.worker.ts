import type { BackupAnswer, BackupTask } from '../storage/backup/format.ts'
import { readInPieces } from '../storage/backup/read-backup.ts'

/** Lets the next lines go; set while the page has not asked for them. */
let goOn: () => void = () => undefined

function say(answer: BackupAnswer): void {
  postMessage(answer)
}

async function read(file: Blob): Promise<void> {
  const end = await readInPieces(file, async (piece) => {
    const asked = new Promise<void>((resolve) => (goOn = resolve))
    say({ piece })
    await asked
  })
  say({ end })
}

// The file comes from our own page; what it holds is checked by `readInPieces`.
addEventListener('message', ({ data }: MessageEvent<BackupTask>) => {
  if (data === 'more') goOn()
  else void read(data)
})
