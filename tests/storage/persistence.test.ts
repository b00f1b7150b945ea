import { describe, expect, it, vi } from 'vitest'
import { askForPersistence, persistence, space } from '../../src/storage/persistence.ts'

const never = () => new Promise<boolean>(() => undefined)

describe('asking for persistent storage', () => {
  it('tells what the browser said', async () => {
    expect(await askForPersistence({ persisted: async () => false, persist: async () => true })).toBe('granted')
    expect(await askForPersistence({ persisted: async () => false, persist: async () => false })).toBe('denied')
  })

  it('does not ask where it was granted before', async () => {
    const persist = vi.fn(async () => false)
    expect(await askForPersistence({ persisted: async () => true, persist })).toBe('granted')
    expect(persist).not.toHaveBeenCalled()
  })

  it('is unsupported where the browser has nothing of the kind', async () => {
    expect(await askForPersistence(null)).toBe('unsupported')
    expect(await askForPersistence({})).toBe('unsupported')
    expect(await persistence(null)).toBe('unsupported')
  })

  it('takes no answer, and an error, for a no', async () => {
    expect(await askForPersistence({ persisted: async () => false, persist: never }, 5)).toBe('denied')
    expect(await persistence({ persisted: never }, 5)).toBe('denied')
    expect(await persistence({ persisted: () => Promise.reject(new TypeError('no')) })).toBe('denied')
  })
})

describe('the space used', () => {
  it('is the browser’s estimate, or unknown', async () => {
    expect(await space({ estimate: async () => ({ usage: 3, quota: 9 }) })).toEqual({ used: 3, quota: 9 })
    expect(await space({ estimate: async () => ({}) })).toEqual({ used: null, quota: null })
    expect(await space({ estimate: () => new Promise(() => undefined) }, 5)).toEqual({ used: null, quota: null })
    expect(await space(null)).toEqual({ used: null, quota: null })
  })
})
