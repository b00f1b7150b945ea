import * as v from 'valibot'
import type { ProjectorView } from '../../../classroom/host/projector.ts'
import { FROM_HOST } from '../../../classroom/protocol/messages/from-host.ts'
import { WAYS, type Ways } from './kept-class.ts'

/** How the room is found. */
export interface Door {
  readonly link: string
  /** Where the code is typed. */
  readonly page: string
  /** Six digits, and the four words that phones show too; null where no phone looks for digits. */
  readonly code: { readonly digits: string; readonly words: readonly string[] } | null
}

/** All that the projector's window is told. */
export interface ShownScreen {
  readonly view: ProjectorView
  readonly ways: Ways
  /** Null where nobody can join. */
  readonly door: Door | null
  readonly blank: boolean
  /** Today's questions as a link, once all are told. */
  readonly quiz: string | null
}

const Count = v.number()
const ShownSchema: v.GenericSchema<unknown, ShownScreen> = v.object({
  view: v.object({
    room: FROM_HOST.state,
    seats: Count,
    vote: v.nullable(v.object({ answered: Count, awaited: Count, hands: Count })),
  }),
  ways: v.picklist(WAYS),
  door: v.nullable(v.object({ link: v.string(), page: v.string(), code: v.nullable(v.object({ digits: v.string(), words: v.array(v.string()) })) })),
  blank: v.boolean(),
  quiz: v.nullable(v.string()),
})
const ToWindowSchema = v.object({ do: v.literal('show'), screen: ShownSchema })

/** What keys on the projector's window are for. */
export type Pressed = { readonly do: 'forward' } | { readonly do: 'back' } | { readonly do: 'blank' } | { readonly do: 'hands'; readonly typed: string }

const FromWindowSchema = v.variant('do', [
  /** A window is there, and wants to know what to show; it says so again and again. */
  v.object({ do: v.literal('hello') }),
  v.object({ do: v.literal('forward') }),
  v.object({ do: v.literal('back') }),
  v.object({ do: v.literal('blank') }),
  v.object({ do: v.literal('hands'), typed: v.pipe(v.string(), v.maxLength(20)) }),
  /** Names were deleted in the report, in another window. */
  v.object({ do: v.literal('forget-names') }),
])
export type FromWindow = v.InferOutput<typeof FromWindowSchema>

/** Reads what the host's window said to the projector's; null for anything else. */
export function readShown(message: unknown): ShownScreen | null {
  const read = v.safeParse(ToWindowSchema, message)
  return read.success ? read.output.screen : null
}

/** Reads what the projector's window said to the host's; null for anything else. */
export function readFromWindow(message: unknown): FromWindow | null {
  const read = v.safeParse(FromWindowSchema, message)
  return read.success ? read.output : null
}
