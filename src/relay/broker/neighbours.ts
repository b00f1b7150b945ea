import { Bucket } from './bucket.ts'

/** Addresses that are remembered at a time. */
const MOST = 4_096

/** One measure for each address, forgotten once it says nothing any more. */
export class Neighbours {
  readonly #perSecond: number
  readonly #atOnce: number
  readonly #buckets = new Map<string, Bucket>()

  constructor(perSecond: number, atOnce: number) {
    this.#perSecond = perSecond
    this.#atOnce = atOnce
  }

  of(address: string, at: number): Bucket {
    const known = this.#buckets.get(address)
    if (known !== undefined) return known
    if (this.#buckets.size >= MOST) this.#forget(at)
    const bucket = new Bucket(this.#perSecond, this.#atOnce, at)
    this.#buckets.set(address, bucket)
    return bucket
  }

  #forget(at: number): void {
    for (const [address, bucket] of this.#buckets) if (bucket.isFull(at)) this.#buckets.delete(address)
    const [oldest] = this.#buckets.keys()
    if (this.#buckets.size >= MOST && oldest !== undefined) this.#buckets.delete(oldest)
  }
}

/** What counts as one neighbour: an IPv4 address, or the 64 bits of an IPv6 one within which its owner has all. */
export function neighbourOf(address: string | undefined): string {
  const plain = (address ?? '').replace(/^::ffff:(?=\d+\.)/, '')
  if (!plain.includes(':')) return plain
  const [head = '', tail = ''] = plain.split('::')
  const before = head.split(':').filter((part) => part !== '')
  const after = tail.split(':').filter((part) => part !== '')
  const zeros = plain.includes('::') ? Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0') : []
  return [...before, ...zeros, ...after].slice(0, 4).join(':')
}
