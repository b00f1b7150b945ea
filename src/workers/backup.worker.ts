import { readBackup } from '../storage/backup/read-backup.ts'

// The file comes from our own page; what it holds is checked by `readBackup`.
addEventListener('message', (event: MessageEvent<Blob>) => {
  void readBackup(event.data).then((outcome) => postMessage(outcome))
})
