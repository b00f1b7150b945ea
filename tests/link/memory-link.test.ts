import { vi } from 'vitest'
import { MemoryBroker } from '../classroom/memory-link.ts'
import { linkContract } from './link-contract.ts'

linkContract(
  'a link in memory',
  async () => {
    const broker = new MemoryBroker()
    const player = broker.link()
    return { sid: 'a'.repeat(26), pid: 'b'.repeat(16), host: broker.link(), player, cut: () => player.cut() }
  },
  (isSo) => vi.waitUntil(isSo, { timeout: 1_000, interval: 1 }).then(() => undefined),
)
