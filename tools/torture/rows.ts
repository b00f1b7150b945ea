import type { Row } from './row.ts'

/**
 * All rows, those that take longest first, so that none of them is left alone at the end. A row is loaded when it is
 * needed: what another one works with takes seconds to load.
 */
const LOADERS = {
  kills: async () => (await import('./rows/kills.ts')).kills,
  quota: async () => (await import('./rows/quota.ts')).quota,
  torn: async () => (await import('./rows/damage.ts')).torn,
  missing: async () => (await import('./rows/damage.ts')).missing,
  imports: async () => (await import('./rows/imports.ts')).imports,
  flipped: async () => (await import('./rows/damage.ts')).flipped,
  update: async () => (await import('./rows/update.ts')).update,
  'disk-full': async () => (await import('./rows/disk-full.ts')).diskFull,
  'imports-in-app': async () => (await import('./rows/imports-in-app.ts')).importsInApp,
  clock: async () => (await import('./rows/clock.ts')).clock,
  wiped: async () => (await import('./rows/damage.ts')).wiped,
  blocked: async () => (await import('./rows/blocked.ts')).blocked,
  merge: async () => (await import('./rows/merge.ts')).mergeHistories,
  'io-errors': async () => (await import('./rows/io-errors.ts')).ioErrors,
  tabs: async () => (await import('./rows/tabs.ts')).tabs,
  snapshot: async () => (await import('./rows/snapshot.ts')).snapshot,
} satisfies Readonly<Record<string, () => Promise<Row>>>

export type RowName = keyof typeof LOADERS

/** Whether there is such a row. */
export function isRowName(name: string): name is RowName {
  return Object.hasOwn(LOADERS, name)
}

/** In the order of the table. */
export const ROW_NAMES: readonly RowName[] = Object.keys(LOADERS).filter(isRowName)

export function loadRow(name: RowName): Promise<Row> {
  return LOADERS[name]()
}
