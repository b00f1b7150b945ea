import type { ClassLinks, ClassLock, ClassPorts, ClassShelf, WindowLink } from '../../../src/app/class-ports.ts'
import type { Link } from '../../../src/classroom/link-port.ts'
import { StoreError } from '../../../src/journal/store-port.ts'
import { makeRandom } from '../../../src/quiz/random.ts'
import { MemoryBroker, type MemoryLink } from '../../classroom/memory-link.ts'

/** A shelf in memory that keeps values as storage does, and can be told to refuse. */
export class FakeShelf implements ClassShelf {
  readonly kept = new Map<string, string>()
  refuses = false
  #held: Promise<void> | null = null

  /** Writes take until what this gives is called. */
  holdWrites(): () => void {
    let goOn = (): void => undefined
    this.#held = new Promise((resolve) => (goOn = resolve))
    return () => {
      this.#held = null
      goOn()
    }
  }

  async load(name: string): Promise<unknown> {
    const text = this.kept.get(name)
    return text === undefined ? null : JSON.parse(text)
  }

  async names(start: string): Promise<readonly string[]> {
    return [...this.kept.keys()].filter((name) => name.startsWith(start))
  }

  async keep(name: string, value: unknown): Promise<void> {
    await this.#held
    if (this.refuses) throw new StoreError('full', 'The test refuses it.')
    this.kept.set(name, JSON.stringify(value))
  }

  async remove(name: string): Promise<void> {
    this.kept.delete(name)
  }
}

/** Links to a broker in memory, and between the windows of one browser. */
export class FakeLinks implements ClassLinks {
  readonly broker: MemoryBroker
  readonly opened: MemoryLink[] = []
  /** All that windows were told. */
  readonly saidToWindows: unknown[] = []
  addressesReported: readonly string[] = ['http://192.168.1.20:4747']
  readonly #windows = new Map<string, Set<FakeWindow>>()

  constructor(broker = new MemoryBroker()) {
    this.broker = broker
  }

  toBroker(): Link {
    const link = this.broker.link()
    this.opened.push(link)
    return link
  }

  toWindows(sid: string): WindowLink {
    const windows = this.#windows.get(sid) ?? new Set()
    this.#windows.set(sid, windows)
    const own = new FakeWindow(windows, this.saidToWindows)
    windows.add(own)
    return own
  }

  async addresses(): Promise<readonly string[]> {
    return this.addressesReported
  }
}

class FakeWindow implements WindowLink {
  readonly #all: Set<FakeWindow>
  readonly #log: unknown[]
  readonly #listeners: ((message: unknown) => void)[] = []

  constructor(all: Set<FakeWindow>, log: unknown[]) {
    this.#all = all
    this.#log = log
  }

  say(message: unknown): void {
    const copy: unknown = structuredClone(message)
    this.#log.push(copy)
    for (const other of this.#all) if (other !== this) for (const listener of other.#listeners) listener(copy)
  }

  hear(listener: (message: unknown) => void): void {
    this.#listeners.push(listener)
  }

  close(): void {
    this.#all.delete(this)
  }
}

/** A lock as tabs of one browser share it. */
export class FakeLock implements ClassLock {
  readonly held = new Set<string>()

  async hold(name: string): Promise<boolean> {
    if (this.held.has(name)) return false
    this.held.add(name)
    return true
  }
}

/** The ports of a class, all of them faked. */
export class FakeClass implements ClassPorts {
  readonly links: FakeLinks
  readonly shelf: FakeShelf
  readonly lock: FakeLock
  readonly #dice

  /** `seed` tells the keys of two devices apart. */
  constructor({ links = new FakeLinks(), shelf = new FakeShelf(), lock = new FakeLock(), seed = 1 } = {}) {
    this.links = links
    this.shelf = shelf
    this.lock = lock
    this.#dice = makeRandom(seed)
  }

  readonly random = (length: number): Uint8Array => Uint8Array.from({ length }, () => this.#dice.int(256))
}
