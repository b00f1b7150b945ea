/** A way between the windows of this browser that name the same class; null where the browser has none. */
export function windowLink(sid: string): WindowLink | null {
  if (!('BroadcastChannel' in globalThis)) return null
  const channel = new BroadcastChannel(`passage-class/${sid}`)
  return {
    say: (message) => channel.postMessage(message),
    hear: (listener) => channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => listener(data)),
    close: () => channel.close(),
  }
}

interface WindowLink {
  say(message: unknown): void
  hear(listener: (message: unknown) => void): void
  close(): void
}
