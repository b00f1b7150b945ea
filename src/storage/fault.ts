import { StoreError, type StoreFault } from '../journal/store-port.ts'

const BLOCKED: ReadonlySet<string> = new Set(['SecurityError', 'NotSupportedError', 'InvalidAccessError'])
const FULL: ReadonlySet<string> = new Set(['QuotaExceededError', 'NS_ERROR_DOM_QUOTA_REACHED'])
/** What localforage says where the wanted driver does not exist. */
const NO_DRIVER = 'No available storage method found.'

/** Makes a `StoreError` of whatever a browser or localforage threw; that need not even be an `Error`. */
export function toStoreError(thrown: unknown): StoreError {
  if (thrown instanceof StoreError) return thrown
  const name = textOf(thrown, 'name')
  const message = textOf(thrown, 'message')
  return new StoreError(faultOf(name, message), message || name || 'No reason given.', {
    cause: thrown,
  })
}

/** Whether the same call could succeed over a new connection. */
export function mayPass(thrown: unknown): boolean {
  const { fault } = toStoreError(thrown)
  return fault === 'broken' || fault === 'hanging'
}

function faultOf(name: string, message: string): StoreFault {
  if (FULL.has(name)) return 'full'
  if (BLOCKED.has(name) || message === NO_DRIVER) return 'blocked'
  return 'broken'
}

function textOf(thrown: unknown, key: 'name' | 'message'): string {
  if (typeof thrown !== 'object' || thrown === null) return ''
  const value: unknown = Reflect.get(thrown, key)
  return typeof value === 'string' ? value : ''
}
