import { coreWithoutFact, type InventoryEntry } from '../../../src/bank/check/inventory.ts'
import type { CompiledFact } from '../../../src/bank/compile/fact.ts'

/** Lines naming the core facts of an inventory that no fact of the bank asks for. */
export function reportInventory(inventory: readonly InventoryEntry[], facts: readonly CompiledFact[]): string[] {
  const core = inventory.filter(({ rank }) => rank === 'core').length
  const without = coreWithoutFact(inventory, facts)
  const count = without.length === 0 ? 'none' : String(without.length)
  return [
    `Core facts of the inventory without a fact: ${count} of ${core}`,
    ...without.map(({ id, at, fact }) => `  ${id} (${at}) ${fact}`),
  ]
}
