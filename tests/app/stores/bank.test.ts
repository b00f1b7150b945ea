import { describe, expect, it } from 'vitest'
import { useBank } from '../../../src/app/stores/bank.ts'
import { makeWorld } from '../support/world.ts'

describe('the bank', () => {
  it('is loaded with its facts by name', async () => {
    makeWorld()
    const bank = useBank()
    await bank.load()
    expect(bank.bank?.document.title).toBe('Charter of the Harbour League')
    expect(bank.facts.get('lamp')?.ask).toBe('Which tower carries the lamp?')
  })

  it('is none where it does not come', async () => {
    makeWorld({ bank: null })
    const bank = useBank()
    await bank.load()
    expect(bank.bank).toBeNull()
    expect(bank.facts.size).toBe(0)
  })
})
