const ASK = 'who is here'
const HERE = 'here is '
/** An open tab answers at once; a busy one when its work is done. */
const ANSWER_MS = 300

/** Tells which writers are those of open tabs, where there are no Web Locks that would: asks, and every tab answers. */
export class RollCall {
  readonly #asking = new Set<Set<string>>()

  constructor(
    private readonly channel: BroadcastChannel,
    writer: string,
  ) {
    channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (data === ASK) channel.postMessage(HERE + writer)
      else if (typeof data === 'string' && data.startsWith(HERE)) this.#note(data.slice(HERE.length))
    })
  }

  /** The writers of the other open tabs. */
  async ask(): Promise<ReadonlySet<string>> {
    const here = new Set<string>()
    this.#asking.add(here)
    this.channel.postMessage(ASK)
    await new Promise((resolve) => setTimeout(resolve, ANSWER_MS))
    this.#asking.delete(here)
    return here
  }

  #note(writer: string): void {
    for (const here of this.#asking) here.add(writer)
  }
}
