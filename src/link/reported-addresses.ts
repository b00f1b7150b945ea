import * as v from 'valibot'

const Reported = v.object({ addresses: v.array(v.pipe(v.string(), v.url())) })
const PATIENCE_MS = 3_000

/** The addresses of the app that its server reports at `address`, the likeliest first; empty where none reports any. */
export async function reportedAddresses(): Promise<readonly string[]> {
  try {
    const answer = await fetch('address', { signal: AbortSignal.timeout(PATIENCE_MS), cache: 'no-store' })
    const read = v.safeParse(Reported, await answer.json())
    return read.success ? read.output.addresses : []
  } catch {
    return []
  }
}
