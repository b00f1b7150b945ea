/** The name under which lines are filed that were added later, whoever wrote them; other files are named by their writer. */
export const FILLED = 'filled'

/** Where the second copy lies: a folder of files that only grow. */
export interface Folder {
  /** Its files; none where the folder does not exist. */
  list(): Promise<readonly FileSize[]>
  /** Bytes of a file from one place up to another, fewer where it ends before. A file that is not there is empty. */
  read(name: string, from: number, to: number): Promise<Uint8Array<ArrayBuffer>>
  /** Opens a file for writing, for this one alone, and makes it where it is not there; null while another one has it. */
  open(name: string): Promise<OpenFile | null>
  remove(name: string): Promise<void>
}

export interface FileSize {
  readonly name: string
  /** Bytes. */
  readonly size: number
}

/** A file opened for writing. */
export interface OpenFile {
  size(): number
  read(from: number, to: number): Uint8Array
  /** Writes at the end, and returns once the file holds it. Throws where it does not, by then perhaps with a part of it. */
  append(bytes: Uint8Array<ArrayBuffer>): void
  /** Makes it that short. */
  cut(size: number): void
  close(): void
}
