/** A record store (LRS) of the learner's, and what opens it. */
export interface RecordStoreAccess {
  /** Its address, such as `https://lrs.example/xapi`. */
  readonly address: string
  readonly key: string
  readonly secret: string
}

/** A statement, as far as sending needs to know it. */
interface Sendable {
  readonly id: string
}

/**
 * Why statements were not taken. `unreachable`: no answer at all, be it the network or a store that lets no page of ours
 * speak to it (browsers do not tell which); `unauthorised`: key or secret; `not-found`: nothing of the kind at that
 * address; `conflict`: one of the ids is there with another content; `nonsense`: an answer that no record store gives.
 */
export type SendFault =
  | 'unreachable'
  | 'slow'
  | 'unauthorised'
  | 'not-found'
  | 'too-large'
  | 'conflict'
  | 'rejected'
  | 'busy'
  | 'broken'
  | 'nonsense'

export type SendOutcome =
  | { readonly state: 'accepted' }
  /** `waitMs`: how long the store asks to be left alone; null where it does not say. */
  | { readonly state: 'refused'; readonly fault: SendFault; readonly waitMs: number | null }

export interface SendOptions {
  readonly timeoutMs?: number
  readonly send?: typeof fetch
}

const VERSION = '1.0.3'
const TIMEOUT_MS = 20_000
/** In characters; the ids of fifty statements are far below this. */
const LONGEST_ANSWER = 100_000
const LONGEST_WAIT_MS = 86_400_000

const FAULTS: Readonly<Record<number, SendFault>> = {
  400: 'rejected',
  401: 'unauthorised',
  403: 'unauthorised',
  404: 'not-found',
  405: 'not-found',
  408: 'slow',
  409: 'conflict',
  412: 'conflict',
  413: 'too-large',
  422: 'rejected',
  429: 'busy',
  503: 'busy',
  504: 'slow',
}

/** Sends statements together. Accepted means: the store has named every one of their ids. Never rejects. */
export function sendStatements(access: RecordStoreAccess, statements: readonly Sendable[], options: SendOptions = {}): Promise<SendOutcome> {
  const isTaken = async (response: Response): Promise<boolean> => {
    const ids = await idsIn(response)
    return response.status === 200 && ids !== null && statements.every(({ id }) => ids.has(id))
  }
  return request(access, '/statements', { method: 'POST', body: JSON.stringify(statements) }, isTaken, options)
}

/** Sends one statement under its own id. What the store has already under that id counts as accepted. Never rejects. */
export async function putStatement(access: RecordStoreAccess, statement: Sendable, options: SendOptions = {}): Promise<SendOutcome> {
  const path = `/statements?statementId=${encodeURIComponent(statement.id)}`
  const isTaken = async ({ status }: Response): Promise<boolean> => status === 204
  const outcome = await request(access, path, { method: 'PUT', body: JSON.stringify(statement) }, isTaken, options)
  const clashes = outcome.state === 'refused' && outcome.fault === 'conflict'
  return clashes && (await isThere(access, statement, options)) ? { state: 'accepted' } : outcome
}

/** Whether a store that speaks of a conflict has the statement, voided since or not; where the key may not look, it is taken at its word. */
async function isThere(access: RecordStoreAccess, { id }: Sendable, options: SendOptions): Promise<boolean> {
  for (const name of ['statementId', 'voidedStatementId']) {
    const outcome = await request(access, `/statements?${name}=${encodeURIComponent(id)}`, { method: 'GET' }, async ({ status }) => status === 200, options)
    if (outcome.state === 'accepted' || outcome.fault === 'unauthorised') return true
  }
  return false
}

/** The address as it is used; null where it is none that this page may speak to. */
export function recordStoreAddress(typed: string): string | null {
  try {
    const { protocol, origin, pathname, username } = new URL(typed.trim())
    if (protocol !== 'https:' || username !== '') return null
    return origin + pathname.replace(/\/+$/, '').replace(/\/statements$/, '')
  } catch {
    return null
  }
}

/** All of it, as the app's port has it. */
export const recordStores = {
  address: async (typed: string) => recordStoreAddress(typed),
  send: (access: RecordStoreAccess, statements: readonly Sendable[]) => sendStatements(access, statements),
  put: (access: RecordStoreAccess, statement: Sendable) => putStatement(access, statement),
}

async function request(
  { address, key, secret }: RecordStoreAccess,
  path: string,
  init: RequestInit,
  isTaken: (response: Response) => Promise<boolean>,
  { timeoutMs = TIMEOUT_MS, send = fetch }: SendOptions,
): Promise<SendOutcome> {
  const patience = new AbortController()
  const timer = setTimeout(() => patience.abort(), timeoutMs)
  try {
    const response = await send(address + path, {
      ...init,
      headers: { Authorization: basic(key, secret), 'Content-Type': 'application/json', 'X-Experience-API-Version': VERSION },
      ...{ credentials: 'omit', redirect: 'error', referrerPolicy: 'no-referrer', cache: 'no-store', signal: patience.signal },
    })
    if (response.ok) return (await isTaken(response)) ? { state: 'accepted' } : refused('nonsense', null)
    return refused(FAULTS[response.status] ?? (response.status >= 500 ? 'broken' : 'nonsense'), waitOf(response))
  } catch {
    return refused(patience.signal.aborted ? 'slow' : 'unreachable', null)
  } finally {
    clearTimeout(timer)
  }
}

function refused(fault: SendFault, waitMs: number | null): SendOutcome {
  return { state: 'refused', fault, waitMs }
}

/** The ids that an answer names; null where it is no list. */
async function idsIn(response: Response): Promise<ReadonlySet<unknown> | null> {
  const text = await response.text()
  if (text.length > LONGEST_ANSWER) return null
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? new Set<unknown>(value) : null
  } catch {
    return null
  }
}

/** `Retry-After` in seconds, the only form that needs no clock. */
function waitOf({ headers }: Response): number | null {
  const seconds = Number(headers.get('Retry-After') ?? Number.NaN)
  return Number.isFinite(seconds) && seconds >= 0 ? Math.min(seconds * 1_000, LONGEST_WAIT_MS) : null
}

/** Basic authentication in UTF-8 (RFC 7617). */
function basic(key: string, secret: string): string {
  const bytes = new TextEncoder().encode(`${key}:${secret}`)
  return `Basic ${btoa(String.fromCharCode(...bytes))}`
}
