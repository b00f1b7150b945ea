declare global {
  interface Window {
    /** Chooses a file, in base 64, in a field of the page, and resolves with what the worker said that the app read it in. */
    tortureChoose?: (field: string, base64: string) => Promise<Answered>
  }
}

/** What a worker answered: why it refused the file, or null; and after how many milliseconds. */
export interface Answered {
  readonly fault: string | null
  readonly reason: string
  readonly ms: number
}

/** Runs in the page, before its own scripts: chooses files as a learner does, and listens to the workers that the app reads them in. */
export function chooser(): void {
  type Said = { readonly fault: string | null; readonly reason: string }
  let hear: (said: Said) => void = () => undefined

  const saidIn = (data: unknown): Said => {
    const text = (key: string) => (typeof data === 'object' && data !== null ? String(Reflect.get(data, key) ?? '') : '')
    return { fault: text('state') === 'refused' ? text('fault') : null, reason: text('reason') }
  }

  window.Worker = class extends Worker {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(address, options)
      if (!/\/(backup|copy)\.worker/.test(String(address))) return
      this.addEventListener('message', ({ data }) => hear(saidIn(data)))
      this.addEventListener('error', () => hear({ fault: 'stopped', reason: 'The worker threw.' }))
    }
  }

  window.tortureChoose = async (field, base64) => {
    const input = document.querySelector<HTMLInputElement>(field)
    if (input === null) throw new Error(`There is no ${field}.`)
    const files = new DataTransfer()
    files.items.add(new File([Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))], 'file'))
    const answer = new Promise<Said>((resolve) => (hear = resolve))
    const start = performance.now()
    input.files = files.files
    input.dispatchEvent(new Event('change', { bubbles: true }))
    const said = await answer
    return { ...said, ms: performance.now() - start }
  }
}
