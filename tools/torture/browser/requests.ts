import { readdir } from 'node:fs/promises'
import type { BrowserContext } from '@playwright/test'

/** What a page asks for beside the files of the app itself. */
export class Requests {
  readonly #strange: string[] = []
  #own = 0

  private constructor(
    private readonly address: string,
    private readonly files: ReadonlySet<string>,
  ) {}

  /** Watches all pages of a context, and their workers, from now on. `app`: the folder that stands at the address. */
  static async watch(context: BrowserContext, address: string, app: string): Promise<Requests> {
    const names = await readdir(app, { recursive: true })
    const requests = new Requests(address, new Set(['', ...names]))
    context.on('request', (request) => requests.#note(request.method(), request.url()))
    context.on('page', (page) => page.on('websocket', (socket) => requests.#strange.push(`WebSocket ${socket.url()}`)))
    return requests
  }

  /** Files of the app that were asked for. */
  get own(): number {
    return this.#own
  }

  /** Everything else. */
  get strange(): readonly string[] {
    return this.#strange
  }

  #note(method: string, url: string): void {
    const { origin, pathname, search } = new URL(url)
    const isOwn = method === 'GET' && origin === this.address && search === '' && this.files.has(decodeURIComponent(pathname).slice(1))
    if (isOwn) this.#own += 1
    else this.#strange.push(`${method} ${url}`)
  }
}
