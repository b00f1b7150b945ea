import validateStatement from '@learninglocker/xapi-validation'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'

/** How the store behaves until told otherwise. */
export interface Mood {
  /** Answers with this status and nothing else. */
  status?: number
  headers?: Record<string, string>
  /** Says this, with 200. */
  says?: string
  /** Takes the statements and then breaks the connection, so that the sender never hears of it. */
  deaf?: boolean
  /** Never answers. */
  silent?: boolean
  /** Says of every single statement that it is in conflict. */
  locked?: boolean
  /** Lets nobody read. */
  mute?: boolean
  /** Takes no more than so many at once. */
  most?: number
}

/** What the store says. */
interface Reply {
  readonly status: number
  readonly headers?: Record<string, string>
  readonly text?: string
}

/** A small record store: the statements resource of xAPI 1.0.3, which checks what it is given and refuses what it must. */
export class SmallRecordStore {
  readonly taken = new Map<string, unknown>()
  /** Ids in the order in which they were taken, and how often one came again. */
  readonly order: string[] = []
  again = 0
  /** Ids of statements that were voided since. */
  readonly voided = new Set<string>()
  requests = 0
  mood: Mood = {}
  readonly #server: Server

  constructor(readonly key: string, readonly secret: string) {
    this.#server = createServer((request, response) => void this.#answer(request, response))
  }

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve))
    const address = this.#server.address()
    if (address === null || typeof address === 'string') throw new Error('no port')
    return `http://127.0.0.1:${address.port}/xapi`
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.requests += 1
    const body = await read(request)
    if (this.mood.silent === true) return
    const reply = this.#reply(request, body)
    if (reply === null) response.destroy()
    else response.writeHead(reply.status, { 'Content-Type': 'application/json', ...reply.headers }).end(reply.text)
  }

  #reply(request: IncomingMessage, body: unknown): Reply | null {
    if (this.mood.status !== undefined) return { status: this.mood.status, ...(this.mood.headers === undefined ? {} : { headers: this.mood.headers }) }
    if (this.mood.says !== undefined) return { status: 200, text: this.mood.says }
    if (request.headers['authorization'] !== `Basic ${Buffer.from(`${this.key}:${this.secret}`).toString('base64')}`) return { status: 401 }
    if (!String(request.headers['x-experience-api-version']).startsWith('1.0')) return { status: 400 }
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://store')
    if (pathname !== '/xapi/statements') return { status: 404 }
    if (request.method === 'GET') return { status: this.mood.mute === true ? 403 : this.#holds(searchParams) ? 200 : 404, text: '{}' }
    if (request.method === 'PUT' && this.mood.locked === true) return { status: 409 }
    if (request.method === 'PUT') return this.#put(searchParams.get('statementId'), body)
    return request.method === 'POST' ? this.#post(body) : { status: 405 }
  }

  #post(body: unknown): Reply | null {
    if (!Array.isArray(body)) return { status: 400 }
    const given: readonly unknown[] = body
    if (given.length > (this.mood.most ?? Infinity)) return { status: 413 }
    if (given.some((one) => validateStatement(one).length > 0)) return { status: 400 }
    if (given.some((one) => this.#differs(one))) return { status: 409 }
    for (const one of given) this.#take(one)
    return this.mood.deaf === true ? null : { status: 200, text: JSON.stringify(given.map(idOf)) }
  }

  #holds(asked: URLSearchParams): boolean {
    const [plain, voided] = [asked.get('statementId'), asked.get('voidedStatementId')]
    return plain === null ? voided !== null && this.voided.has(voided) : this.taken.has(plain) && !this.voided.has(plain)
  }

  #put(id: string | null, one: unknown): Reply {
    if (id === null || idOf(one) !== id || validateStatement(one).length > 0) return { status: 400 }
    if (this.#differs(one)) return { status: 409 }
    this.#take(one)
    return { status: 204 }
  }

  #differs(one: unknown): boolean {
    const known = this.taken.get(idOf(one))
    return known !== undefined && JSON.stringify(known) !== JSON.stringify(one)
  }

  #take(one: unknown): void {
    const id = idOf(one)
    if (this.taken.has(id)) this.again += 1
    else this.order.push(id)
    this.taken.set(id, one)
  }
}

function idOf(statement: unknown): string {
  return typeof statement === 'object' && statement !== null && 'id' in statement ? String(statement.id) : ''
}

async function read(request: IncomingMessage): Promise<unknown> {
  const chunks: Uint8Array[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array))
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'))
  } catch {
    return undefined
  }
}
