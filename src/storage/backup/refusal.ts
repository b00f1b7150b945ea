import type { BackupFault } from './format.ts'

/** Ends the reading of a file that is no backup to restore. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  constructor(
    readonly fault: BackupFault,
    message: string,
  ) {
    super(message)
  }
}
