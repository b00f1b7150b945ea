import type { Page } from '@playwright/test'
import type { Bank } from '../../../src/bank/bank.ts'
import { parseFingerprints } from '../../../src/bank/copy/fingerprints.ts'
import { fingerprint } from '../../../src/bank/outline/make.ts'
import type { ChosenFile } from './backup-file.ts'

/** The key term of every invented sentence. */
export const TERM = 'lamp of Skerry'

/** An invented document that stands in for the bank's: a sentence for each place of its first three sections. */
export class InventedCopy {
  readonly #bank: Bank
  readonly sentences: ReadonlyMap<string, string>

  constructor(bank: Bank) {
    this.#bank = bank
    const places = bank.outline.slice(0, 3).flatMap(({ passages }) =>
      passages.flatMap(({ ref, sentences }) => Array.from({ length: sentences }, (_, n) => `${ref}.${n + 1}`)),
    )
    this.sentences = new Map(
      places.map((place) => [place, `On the keeper’s shelf ${place.replace('.', ' jar ')} holds oil for the ${TERM}.`]),
    )
  }

  /** Lets the app recognise this document instead of the real one. Needs service workers that are blocked. */
  async serve(page: Page): Promise<void> {
    const { facts, id } = this.#bank
    const places = [...this.sentences].map(([place, text]) => ({ place, prints: [fingerprint(text)] }))
    const terms = Object.fromEntries(facts.map((fact) => [fact.id, [TERM]]))
    const json = parseFingerprints({ format: 1, bank: id, places, terms })
    await page.route('**/fingerprints-*.json', (route) => route.fulfill({ json }))
  }

  /** How many sentences it has. */
  get count(): number {
    return this.sentences.size
  }

  sentence(place: string): string {
    const found = this.sentences.get(place)
    if (found === undefined) throw new Error(`The invented document has no ${place}.`)
    return found
  }

  /** As one copies it from a browser: a menu above, a footer below. */
  text(leave: readonly string[] = []): string {
    const kept = [...this.sentences].flatMap(([place, text]) => (leave.includes(place) ? [] : [text]))
    return `Home\nAbout us\n\n${kept.join('\n\n')}\n\nAll rights of the invented reserved.\n`
  }

  /** As a browser saves it, with scripts that must not run and pictures that must not be fetched. */
  html(charset = 'utf-8'): string {
    const paragraphs = [...this.sentences.values()].map((text) => `<p onclick="ran()">${text.replace('holds', '<b>holds</b>')}</p>`)
    return [
      `<!DOCTYPE html><html><head><meta charset="${charset}"><title>Saved</title>`,
      '<script src="https://elsewhere.example/a.js"></script><script>document.title = "ran"</script></head>',
      '<body onload="document.title = \'ran\'"><nav>Home</nav><img src="https://elsewhere.example/a.png" onerror="document.title = \'ran\'">',
      '<iframe src="https://elsewhere.example/"></iframe>',
      ...paragraphs,
      '<script>document.title = "ran"</script><noscript>On the keeper</noscript></body></html>',
    ].join('\n')
  }
}

/** A file of that name and content. */
export function file(name: string, content: string | Buffer): ChosenFile {
  const mimeType = name.endsWith('.html') ? 'text/html' : 'text/plain'
  return { name, mimeType, buffer: typeof content === 'string' ? Buffer.from(content) : content }
}

/** A text in windows-1252. */
export function inWindows1252(text: string): Buffer {
  return Buffer.from(text.replaceAll('’', '\u0092'), 'latin1')
}
