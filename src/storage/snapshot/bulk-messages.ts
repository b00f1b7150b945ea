import type { Line } from '../../journal/line.ts'
import type { Damage, StoreFault } from '../../journal/store-port.ts'

/** What the worker is asked for; `more` asks for the next lines. */
export type BulkTask =
  | { readonly kind: 'renew' | 'read'; readonly name: string; readonly timeout: number }
  | { readonly kind: 'more' }

export type BulkAnswer =
  | { readonly kind: 'lines'; readonly lines: readonly Line[] }
  | { readonly kind: 'done'; readonly damage: readonly Damage[] }
  | { readonly kind: 'failed'; readonly fault: StoreFault; readonly message: string }
