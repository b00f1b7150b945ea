import { ref } from 'vue'
import type { Walk } from '../../memory/walk.ts'
import type { Device, Files } from '../ports.ts'
import { inSlices } from './in-slices.ts'

/** So many pieces of text are handed to the browser at once. */
const TOGETHER = 512

/** Files that are long: made in slices, so that the screen is not held up, and one at a time. */
export function useLongFiles(files: Files, clock: Device) {
  const making = ref(false)

  /** Hands a file out whose text comes in pieces. Returns its name; null where another one is being made. */
  async function save(pieces: Iterable<string>, name: string, type: string): Promise<string | null> {
    if (making.value) return null
    making.value = true
    try {
      files.save(await inSlices(walkFile(pieces, type), () => clock.now()), name, type)
      return name
    } finally {
      making.value = false
    }
  }

  return { making, save }
}

/** One blob of many texts. Pauses after each. */
export function* walkFile(pieces: Iterable<string>, type: string): Walk<Blob> {
  const parts: Blob[] = []
  let texts: string[] = []
  for (const piece of pieces) {
    if (piece !== '') texts.push(piece)
    if (texts.length === TOGETHER) {
      parts.push(new Blob(texts))
      texts = []
    }
    yield
  }
  return new Blob([...parts, ...texts], { type })
}
