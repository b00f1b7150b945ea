import { afterEach, describe, expect, it, vi } from 'vitest'
import { useBank } from '../../../src/app/stores/bank.ts'
import { makeWorld } from '../support/world.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

describe('the bank', () => {
  it('is loaded with its facts by name', async () => {
    makeWorld()
    const bank = useBank()
    await bank.load()
    expect(bank.failed).toBe(false)
    expect(bank.bank?.document.title).toBe('Charter of the Harbour League')
    expect(bank.facts.get('lamp')?.ask).toBe('Which tower carries the lamp?')
  })

  it('that does not come is said so', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    makeWorld({ bank: null })
    const bank = useBank()
    await bank.load()
    expect(bank.failed).toBe(true)
    expect(bank.facts.size).toBe(0)
    expect(warned).toHaveBeenCalledOnce()
  })
})
