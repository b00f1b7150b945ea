const MOST_TRIES = 20
const WAIT_MS = 1_000

/** Fetches a part of the app that comes later. In a poor network it is fetched again until it has come; rejects after 20 times. */
export async function patiently<T>(load: () => Promise<T>): Promise<T> {
  for (let tries = 1; tries < MOST_TRIES; tries += 1) {
    const part = await load().catch(() => null)
    if (part !== null) return part
    await new Promise((resolve) => setTimeout(resolve, WAIT_MS))
  }
  return load()
}
