import { inject, type InjectionKey } from 'vue'
import type { Link } from '../classroom/link-port.ts'

/** Ports of the screens of a class; they come with the first of these screens. */

/** Ways to other devices and to other windows of this one. */
export interface ClassLinks {
  /**
   * A way to a broker, closed as yet. `address`: that of a WebSocket; null for the broker that the page came with.
   * `user`: what the broker knows this end by, a player's `pid`; no secret. `prove` makes of a connection's name what
   * shows that it is the host's (`hostProof`), without which the app's own broker lets nobody speak as one; null for
   * players.
   */
  toBroker(address: string | null, user: string, prove: ((connection: string) => string) | null): Link
  /** A way between the windows of this browser that name the same class; null where the browser has none. */
  toWindows(sid: string): WindowLink | null
  /** The addresses at which phones reach this app, the likeliest first; empty where nobody reports any. Never rejects. */
  addresses(): Promise<readonly string[]>
}

/** A way between windows: what one says, all others hear. */
export interface WindowLink {
  say(message: unknown): void
  /** Calls back with everything that other windows say, until the link is closed. */
  hear(listener: (message: unknown) => void): void
  close(): void
}

/**
 * What this device keeps of classes, apart from the journal, under names like `host/<sid>`. All reject with a
 * `StoreError`.
 */
export interface ClassShelf {
  /** What was kept under a name, null where there is nothing. */
  load(name: string): Promise<unknown>
  /** Names that begin so. */
  names(start: string): Promise<readonly string[]>
  keep(name: string, value: unknown): Promise<void>
  remove(name: string): Promise<void>
}

/** A lock that one tab of this browser holds at a time. */
export interface ClassLock {
  /** Takes the lock of a name and keeps it until the page goes; false where another tab has it. */
  hold(name: string): Promise<boolean>
}

export interface ClassPorts {
  readonly links: ClassLinks
  readonly shelf: ClassShelf
  readonly lock: ClassLock
  /** So many random bytes, fit for keys. */
  random(length: number): Uint8Array
}

export const CLASS_PORTS: InjectionKey<ClassPorts> = Symbol('class')

/** The ports of a class. Only for screens whose route says `class`: the router brings them before it opens one. */
export function useClassPorts(): ClassPorts {
  const ports = inject(CLASS_PORTS)
  if (ports === undefined) throw new Error('The route lacks `meta.class`.')
  return ports
}
