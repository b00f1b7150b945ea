/** What the storage does now and then only. It comes as one chunk, after the first question. */
export { backupFileName, writeBackup } from './backup/write-backup.ts'
export { packSegments } from './packing.ts'
export { askForPersistence, persistence, space } from './persistence.ts'
export { setAside } from './set-aside.ts'
export { createStandIn } from './stand-in.ts'
export { abandonedParts, takeIn, takingId } from './taking-in.ts'
