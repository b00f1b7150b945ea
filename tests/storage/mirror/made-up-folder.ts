import type { Folder, OpenFile } from '../../../src/storage/mirror/folder.ts'

/** A private file system in memory: its files outlive the pages that write them. */
export class MadeUpFolder implements Folder {
  readonly files = new Map<string, Uint8Array<ArrayBuffer>>()
  readonly opened = new Set<string>()
  /** Bytes that still fit; what is written beyond them is written in part. */
  room = Infinity
  /** Thrown by everything, where it is set. */
  fault: Error | null = null

  async list(): Promise<readonly { name: string; size: number }[]> {
    this.#fail()
    return [...this.files].map(([name, bytes]) => ({ name, size: bytes.length }))
  }

  async read(name: string, from: number, to: number): Promise<Uint8Array<ArrayBuffer>> {
    this.#fail()
    return this.#bytes(name).slice(from, to)
  }

  async open(name: string): Promise<OpenFile | null> {
    this.#fail()
    if (this.opened.has(name)) return null
    this.opened.add(name)
    this.files.set(name, this.#bytes(name))
    return {
      size: () => this.#bytes(name).length,
      read: (from, to) => this.#bytes(name).slice(from, to),
      append: (bytes) => this.#append(name, bytes),
      cut: (size) => void this.files.set(name, this.#bytes(name).slice(0, size)),
      close: () => void this.opened.delete(name),
    }
  }

  async remove(name: string): Promise<void> {
    this.#fail()
    if (this.opened.has(name)) throw new DOMException('It is open.', 'NoModificationAllowedError')
    this.files.delete(name)
  }

  /** What a file holds, as text. */
  text(name: string): string {
    return new TextDecoder().decode(this.#bytes(name))
  }

  /** Replaces some bytes of a file, as a failing disk does. */
  flip(name: string, at: number, length: number): void {
    const bytes = this.#bytes(name).slice()
    for (let place = at; place < at + length; place++) bytes[place] = (bytes[place] ?? 0) ^ 0x55
    this.files.set(name, bytes)
  }

  #append(name: string, bytes: Uint8Array<ArrayBuffer>): void {
    this.#fail()
    const before = this.#bytes(name)
    const fits = bytes.slice(0, this.room)
    const after = new Uint8Array(before.length + fits.length)
    after.set(before)
    after.set(fits, before.length)
    this.files.set(name, after)
    this.room -= fits.length
    if (fits.length < bytes.length) throw new DOMException('There is no space left.', 'QuotaExceededError')
  }

  #bytes(name: string): Uint8Array<ArrayBuffer> {
    return this.files.get(name) ?? new Uint8Array(0)
  }

  #fail(): void {
    if (this.fault !== null) throw this.fault
  }
}
