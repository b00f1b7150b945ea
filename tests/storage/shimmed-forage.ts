import type { Forage, ForageModule } from '../../src/storage/database.ts'

export type Call = 'load' | 'ready' | 'getItem' | 'setItem' | 'removeItem' | 'keys' | 'iterate' | 'dropInstance'

/** What goes wrong at a call: it rejects, without effect or after it, or it never answers, whatever its effect. */
export type Fault =
  | { readonly kind: 'reject'; readonly error: unknown; readonly landed?: boolean }
  | { readonly kind: 'hang'; readonly lands: 'never' | 'at once' | 'later' }

/** A browser's disk that outlives stores, and a plan of what goes wrong. */
export class ShimmedDisk {
  readonly values = new Map<string, string>()
  readonly calls: Call[] = []
  readonly #late: (() => void)[] = []
  /** Says what goes wrong at the call with this index, if anything. */
  plan: (index: number, call: Call, key: string | undefined) => Fault | undefined = () => undefined

  /** Lets the writes land that were given up long ago. */
  landLate(): void {
    for (const land of this.#late.splice(0)) land()
  }

  readonly load = (): Promise<ForageModule> =>
    this.#call('load', undefined, () => ({
      INDEXEDDB: 'asyncStorage',
      createInstance: () => this.#forage(),
      dropInstance: () => this.#call('dropInstance', undefined, () => undefined),
    }))

  #forage(): Forage {
    const { values } = this
    return {
      ready: () => this.#call('ready', undefined, () => undefined),
      getItem: (key) => this.#call('getItem', key, () => values.get(key) ?? null),
      setItem: (key, value) => this.#call('setItem', key, () => values.set(key, value)),
      removeItem: (key) => this.#call('removeItem', key, () => void values.delete(key)),
      keys: () => this.#call('keys', undefined, () => [...values.keys()]),
      iterate: (visit) => this.#call('iterate', undefined, () => values.forEach((value, key) => visit(value, key))),
    }
  }

  async #call<T>(call: Call, key: string | undefined, effect: () => T): Promise<T> {
    const fault = this.plan(this.calls.push(call) - 1, call, key)
    await Promise.resolve()
    if (fault === undefined) return effect()
    if (fault.kind === 'reject') {
      if (fault.landed === true) effect()
      throw fault.error
    }
    if (fault.lands === 'at once') effect()
    if (fault.lands === 'later') this.#late.push(effect)
    return new Promise(() => undefined)
  }
}
