import type { App } from 'vue'
import { BADGE, ERASE, RECORD_STORES, SECOND_COPY, SIGNALS, STORED_CHECK, TEXT_SIZE, type RecordStores, type SecondCopy, type StoredCheck } from '../later-ports.ts'
import { browserBadge } from './badge.ts'
import { reloadWhenErased } from './erased.ts'
import { browserSignals } from './signals.ts'
import { useTextSize } from './text-size.ts'

/** What the device's own parts are wired to. */
export interface LaterWiring {
  readonly recordStores: RecordStores
  readonly secondCopy: SecondCopy
  readonly check: StoredCheck
  /** Deletes all that is stored. */
  readonly erase: () => Promise<void>
}

/** Provides the ports that no first screen needs. */
export function provideLater(app: App, { recordStores, secondCopy, check, erase }: LaterWiring): void {
  app.provide(TEXT_SIZE, useTextSize())
  app.provide(SIGNALS, browserSignals())
  app.provide(BADGE, browserBadge)
  app.provide(RECORD_STORES, recordStores)
  app.provide(SECOND_COPY, secondCopy)
  app.provide(STORED_CHECK, check)
  app.provide(ERASE, async () => {
    await erase()
    window.location.reload()
  })
  reloadWhenErased()
}
