import { parseFingerprints, type Fingerprints } from '../../../src/bank/copy/fingerprints.ts'
import type { KeptCopy } from '../../../src/bank/copy/kept.ts'
import { fingerprint } from '../../../src/bank/outline/make.ts'
import type { Copies, CopyReading } from '../../../src/app/ports.ts'
import { readCopy } from '../../../src/storage/copy/read-copy.ts'

/** The invented "Charter of the Harbour League", sentence by sentence, with the places of the small bank's outline. */
const SENTENCES: readonly (readonly [place: string, text: string])[] = [
  ['A0', 'Charter of the Harbour League'],
  ['A1.1', 'The pilots keep the flag of the league at Port Veyra, above the customs stair.'],
  ['A1.2', 'Ships that come by night steer by the lamp of Gannet Tower.'],
  ['A1.3', 'In fog the bell of “Saint Orrin” is rung at every turn of the glass.'],
  ['A2.1', 'Veyra, Ostrel and Quillon founded the league on one morning.'],
  ['A2.2', 'A chain closes the Lower Basin from dusk until dawn.'],
  ['A2.3', 'Ropes are made at Tarry Walk and nowhere else.'],
  ['A2.4', 'Nobody remembers who laid the first stone of the mole.'],
  ['B1.1', 'The toll on tar was raised for seven years.'],
  ['B1.2', 'It fell again after the council of the third of March.'],
  ['B1.3', 'Masters who could not pay were lent the sum by the guild.'],
  ['B1.4', 'The guild asked for no interest in the first winter.'],
  ['B1.5', 'Later it asked for a barrel of herring a month.'],
  ['B2.1', 'Salt is weighed at Brine House before it leaves the quay.'],
  ['B2.2', 'The Wax Office keeps the seal and lends it to no one.'],
  ['C0', 'Seals'],
]

/** The sentence of a place. */
export function leagueSentence(place: string): string {
  const found = SENTENCES.find(([one]) => one === place)
  if (found === undefined) throw new Error(`The charter has no ${place}.`)
  return found[1]
}

/** The charter as a plain text; `edit` changes or drops the sentence of a place. */
export function leaguePage(edit: (place: string, text: string) => string | null = (_, text) => text): string {
  const kept = SENTENCES.flatMap(([place, text]) => edit(place, text) ?? [])
  return `Home\nContact\n\n${kept.join('\n')}\n\nAll rights of the invented reserved.\n`
}

/** By what the charter is recognised. */
export function leagueFingerprints(): Fingerprints {
  return parseFingerprints({
    format: 1,
    bank: 'league',
    places: SENTENCES.map(([place, text]) => ({ place, prints: [fingerprint(text)] })),
    terms: { 'flag-port': ['Port Veyra'], lamp: ['Gannet Tower', 'lamp'], bell: ['Saint Orrin'] },
  })
}

/** Copies that are read without a worker, and kept in memory. */
export class FakeCopies implements Copies {
  readonly kept = new Map<string, unknown>()
  /** The browser lets nothing be stored. */
  broken = false

  async read(source: Blob | string, prints: Fingerprints): Promise<CopyReading> {
    return readCopy({ source, prints })
  }

  async load(bank: string): Promise<unknown> {
    this.#guard()
    return this.kept.get(bank) ?? null
  }

  async keep(bank: string, copy: KeptCopy): Promise<void> {
    this.#guard()
    this.kept.set(bank, JSON.parse(JSON.stringify(copy)))
  }

  async remove(bank: string): Promise<void> {
    this.#guard()
    this.kept.delete(bank)
  }

  #guard(): void {
    if (this.broken) throw new Error('The test refuses it.')
  }
}
