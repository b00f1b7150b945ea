import * as v from 'valibot'

/** What the bench tells a process that plays phones, and what it hears back. Moments in milliseconds since 1970. */
export const ToCrowd = v.variant('do', [
  v.object({
    do: v.literal('set-up'),
    link: v.picklist(['mqtt', 'socket.io']),
    address: v.string(),
    sid: v.string(),
    signer: v.string(),
    exchanger: v.string(),
    room: v.string(),
  }),
  /** So many phones come in, spread evenly over the time. */
  v.object({ do: v.literal('join'), count: v.number(), overMs: v.number() }),
  /** Tells when each phone shows this question. */
  v.object({ do: v.literal('watch'), question: v.number() }),
  /** All answer, beginning at a moment and spread over a time; a share of them loses its way in the middle of it. */
  v.object({ do: v.literal('answer'), question: v.number(), at: v.number(), overMs: v.number(), losing: v.number() }),
  /** One more phone comes in and looks for the question that is open. */
  v.object({ do: v.literal('late') }),
  v.object({ do: v.literal('leave') }),
])
export type ToCrowd = v.InferOutput<typeof ToCrowd>

export const FromCrowd = v.variant('did', [
  v.object({ did: v.literal('set-up') }),
  v.object({ did: v.literal('join'), ms: v.number() }),
  v.object({ did: v.literal('watch'), at: v.array(v.number()) }),
  /** Who tapped what and when, once all of it is acknowledged by the host. */
  v.object({ did: v.literal('answer'), taps: v.array(v.object({ pid: v.string(), option: v.string(), at: v.number() })) }),
  v.object({ did: v.literal('late'), ms: v.number() }),
  v.object({ did: v.literal('leave') }),
])
export type FromCrowd = v.InferOutput<typeof FromCrowd>
