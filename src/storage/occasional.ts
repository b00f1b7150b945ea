/** What the storage does now and then only. It comes as one chunk, after the first question. */
export { adoptLines } from './adopt-lines.ts'
export { backupFileName, writeBackup } from './backup/write-backup.ts'
export { askForPersistence, persistence, space } from './persistence.ts'
export { createStandIn } from './stand-in.ts'
export { readNews } from './news.ts'
export { setAside } from './set-aside.ts'
export { tidy } from './tidy.ts'
