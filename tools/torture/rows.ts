import type { Row } from './row.ts'
import { flipped, missing, torn, wiped } from './rows/damage.ts'
import { clock } from './rows/clock.ts'
import { imports } from './rows/imports.ts'
import { ioErrors } from './rows/io-errors.ts'
import { kills } from './rows/kills.ts'
import { quota } from './rows/quota.ts'
import { snapshot } from './rows/snapshot.ts'
import { blocked } from './rows/blocked.ts'
import { diskFull } from './rows/disk-full.ts'
import { tabs } from './rows/tabs.ts'
import { update } from './rows/update.ts'
import { mergeHistories } from './rows/merge.ts'

/** All rows, those that take longest first, so that none of them is left alone at the end. */
export const ROWS: readonly Row[] = [kills, quota, torn, flipped, missing, imports, clock, wiped, blocked, update, diskFull, tabs, snapshot, mergeHistories, ioErrors]
