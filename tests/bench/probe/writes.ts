/** A write of the journal, as it passes the browser's own interface. Moments since the navigation, in milliseconds. */
export interface JournalWrite {
  readonly asked: number
  readonly accepted: number
  /** Length of the stored text. */
  readonly size: number
}

/** Names under which the journal's segments stand. */
const SEGMENT = /^log\//

/** Calls back for every write of a segment of the journal, once its transaction is complete. The app knows nothing of it. */
export function watchJournalWrites(note: (write: JournalWrite) => void): void {
  const put = Reflect.get(IDBObjectStore.prototype, 'put')
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args: Parameters<IDBObjectStore['put']>) {
    const [value, key]: readonly unknown[] = args
    if (typeof key === 'string' && SEGMENT.test(key) && typeof value === 'string') {
      const asked = performance.now()
      this.transaction.addEventListener('complete', () => note({ asked, accepted: performance.now(), size: value.length }))
    }
    return put.apply(this, args)
  }
}

/** One put of IndexedDB with nothing around it, to compare with. */
export class RawStore {
  #opened: Promise<IDBDatabase> | null = null

  /**
   * Puts a text under a key that stays the same.
   *
   * @param size length of the text
   * @returns milliseconds from asking to the transaction's completion
   */
  async put(size: number): Promise<number> {
    const database = await (this.#opened ??= openRaw())
    const text = 'x'.repeat(size)
    const begun = performance.now()
    return new Promise((resolve, reject) => {
      const transaction = database.transaction('raw', 'readwrite')
      transaction.objectStore('raw').put(text, 'raw')
      transaction.oncomplete = () => resolve(performance.now() - begun)
      transaction.onabort = () => reject(transaction.error ?? new Error('The raw write was aborted.'))
    })
  }
}

function openRaw(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('bench-raw')
    request.onupgradeneeded = () => request.result.createObjectStore('raw')
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('The raw database did not open.'))
  })
}
