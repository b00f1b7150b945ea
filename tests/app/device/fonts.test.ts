import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fetchFonts } from '../../../src/app/device/fonts.ts'

const SERIF = 'Source Serif 4 Variable'
const SANS = 'Atkinson Hyperlegible Next Variable'

/** What was done with fonts, in its order. */
const done: string[] = []
let refused = ''

class Face {
  constructor(
    readonly family: string,
    readonly source: string,
    readonly descriptors: FontFaceDescriptors,
  ) {}

  async load(): Promise<this> {
    await Promise.resolve()
    if (this.family === refused) throw new DOMException('No network.', 'NetworkError')
    done.push(`came ${this.family}`)
    return this
  }
}

beforeEach(() => {
  done.length = 0
  refused = ''
  vi.stubGlobal('FontFace', Face)
  Object.defineProperty(document, 'fonts', {
    configurable: true,
    value: {
      add: ({ family, descriptors }: Face) => done.push(`added ${family} ${descriptors.style ?? 'normal'}`),
      dispatchEvent: ({ type }: Event) => done.push(type),
    },
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
  Reflect.deleteProperty(document, 'fonts')
  delete document.documentElement.dataset['fonts']
})

describe('the fonts of the app', () => {
  test('are named to the page once they are there, the italic one is left to who needs it', async () => {
    await fetchFonts()
    expect(done).toEqual([
      ...[`came ${SERIF}`, `came ${SANS}`],
      ...[`added ${SERIF} normal`, `added ${SANS} normal`, `added ${SERIF} italic`, 'loadingdone'],
    ])
    expect(document.documentElement.dataset['fonts']).toBe('own')
  })

  test('come one without the other where one cannot be fetched', async () => {
    refused = SANS
    await fetchFonts()
    expect(done).toEqual([`came ${SERIF}`, `added ${SERIF} normal`, `added ${SERIF} italic`, 'loadingdone'])
  })
})
