import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { fingerprint } from '../../../src/bank/outline/make.ts'
import { openCopy, type CopyWorker } from '../../../src/storage/copy/open-copy.ts'
import { COPY_LIMITS, type CopyOutcome } from '../../../src/storage/copy/outcome.ts'
import { readCopy } from '../../../src/storage/copy/read-copy.ts'
import { at, lindmoorFingerprints, PAGE } from '../../bank/copy/lindmoor.ts'

const prints = lindmoorFingerprints()
const ALL = prints.places.length
const PARAGRAPHS = PAGE.split(/\n\s*\n/).map((text) => `<p>${text}</p>`).join('\n')

function page(body: string, head = '<meta charset="utf-8">'): string {
  return `<!DOCTYPE html>\n<html lang="en"><head>${head}<title>The Trust</title></head><body>${body}</body></html>`
}

/** How many places are recognised, or the fault. */
async function outcomeOf(source: Blob | string | Uint8Array<ArrayBuffer>): Promise<number | string> {
  const outcome = await readCopy({ source: source instanceof Uint8Array ? new Blob([source]) : source, prints })
  if (outcome.state === 'read') return outcome.recognition.found.size
  return outcome.line === null ? outcome.fault : `${outcome.fault} in line ${outcome.line}`
}

/** Bytes of a text in which every character is one byte. */
function latin1(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0))
}

function utf16(text: string, bigEndian: boolean): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(2 + text.length * 2)
  const view = new DataView(bytes.buffer)
  view.setUint16(0, 0xfeff, !bigEndian)
  for (let index = 0; index < text.length; index += 1) view.setUint16(2 + index * 2, text.charCodeAt(index), !bigEndian)
  return bytes
}

describe('a copy', () => {
  it.each([
    ['pasted', PAGE],
    ['a text in UTF-8', new Blob([PAGE])],
    ['a text in UTF-8 with its mark', new Blob(['\ufeff', PAGE])],
    ['a text in UTF-16', utf16(PAGE, false)],
    ['a text in UTF-16, the other way round', utf16(PAGE, true)],
    ['a page in UTF-8', new Blob([page(PARAGRAPHS)])],
    ['a page that names no encoding', new Blob([page(PARAGRAPHS, '')])],
    ['a page in UTF-16', utf16(page(PARAGRAPHS), false)],
    ['a page that says UTF-16 and is not', new Blob([page(PARAGRAPHS, '<meta charset="utf-16">')])],
    ['the source of a page, pasted', page(PARAGRAPHS)],
  ])('is read as %s', async (_, source) => {
    expect(await outcomeOf(source)).toBe(ALL)
  })

  it.each(['<meta charset=windows-1252>', '<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1">'])(
    'is read in the encoding that the page names: %s',
    async (head) => {
      const sentence = 'Où est la tour d’été à Skerry ?'
      const source = new Blob([latin1(page(`<p>${sentence.replace('’', "'")}</p>`, head))])
      const outcome = await readCopy({ source, prints: { places: [{ place: at('A1.1'), prints: [fingerprint(sentence)] }] } })
      expect(outcome.state === 'read' && outcome.recognition.found.size).toBe(1)
    },
  )
})

describe('a saved page', () => {
  const sentence = 'It was founded in 1934 by three retired pilots.'

  it.each([
    ['entities', 'It was founded&nbsp;in 1&#57;34 by three retired pilots.'],
    ['marks within words', 'It was <a href="x">founded</a> in <b>19</b>34 by <i>three</i> retired pil<wbr>ots.'],
    ['comments and scripts within it', 'It was <!-- not --> founded <script>document.write("not")</script>in 1934 by three retired pilots.'],
    ['line breaks', 'It was founded<br>in 1934 by<br/>three retired pilots.'],
    ['tags that nobody closed', '<div><ul><li>It was founded in 1934 by three retired pilots.<li>More'],
    ['tags in capitals', '<P>It was founded in 1934 by three retired pilots.</P><SCRIPT>x</SCRIPT>'],
    ['a style in the middle', 'It was founded <style>p > b { color: red }</style>in 1934 by three retired pilots.'],
    ['an element that nobody knows', '<page-text>It was founded in 1934 by three retired pilots.</page-text>'],
  ])('is read through %s', async (_, body) => {
    expect(await outcomeOf(page(`<p>Before.</p>${body}<p>After.</p>`))).toBe(1)
  })

  it.each(['script', 'style', 'nav', 'template', 'noscript', 'textarea', 'select', 'iframe', 'svg', 'button', 'title'])(
    'is not read inside a %s',
    async (name) => {
      expect(await outcomeOf(page(`<p>Before.</p><${name}>${sentence}</${name}><p>After.</p>`))).toBe(0)
      expect(await outcomeOf(page(`<${name}>x</${name}><p>${sentence}</p>`))).toBe(1)
    },
  )

  it('is not read in attributes', async () => {
    expect(await outcomeOf(page(`<img alt="${sentence}"><p title="${sentence}">x</p>`))).toBe(0)
  })

  it('runs nothing of it', async () => {
    const ran = vi.fn()
    vi.stubGlobal('ran', ran)
    const hostile = `<script>ran()</script><img src="x" onerror="ran()"><svg onload="ran()"><a href="javascript:ran()">x</a></svg><p onclick="ran()">${sentence}</p>`
    expect(await outcomeOf(page(hostile))).toBe(1)
    expect(ran).not.toHaveBeenCalled()
    vi.unstubAllGlobals()
  })

  it('is read in good time though it is made to be slow', async () => {
    const deep = `${'<div>'.repeat(20_000)}<p>${sentence}</p>`
    const gaps = `<p>${'<b> </b>'.repeat(100_000)}${sentence}</p>`
    expect(await outcomeOf(page(deep))).toBe(1)
    expect(await outcomeOf(page(gaps))).toBe(1)
  })
})

describe('a file that is no copy', () => {
  const scripts = page('<script>let x = "<p>not text</p>"</script>'.repeat(200))

  it.each([
    ['empty', new Blob([]), 'empty'],
    ['nothing but spaces', ' \n\t ', 'empty'],
    ['a PDF', new Blob(['%PDF-1.7\n%âãÏÓ\n']), 'binary'],
    ['a word processor’s file', new Blob(['PK\u0003\u0004 word/document.xml']), 'binary'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1, 2), 'binary'],
    ['bytes', Uint8Array.of(1, 2, 0, 7, 200), 'binary'],
    ['a text in windows-1252 that does not say so', latin1(`One.\nÉté.`), 'encoding in line 2'],
    ['a page in windows-1252 that says UTF-8', latin1(page('<p>Été</p>')), 'encoding in line 2'],
    ['a page in an encoding that nobody knows', new Blob([page('<p>x</p>', '<meta charset="klingon-8">')]), 'encoding'],
    ['a page in one file, wrapped', 'From: <Saved by Blink>\nSnapshot-Content-Location: x\nMIME-Version: 1.0\n', 'archive'],
    ['nothing but scripts', new Blob([scripts]), 'no-text'],
    ['nothing but signs', '… — 12 / 7', 'no-text'],
  ])('%s', async (_, source, fault) => {
    expect(await outcomeOf(source)).toBe(fault)
  })

  it('is refused for its size before it is read', async () => {
    const large = new Blob([new Uint8Array(50 * 1024 * 1024)])
    const read = vi.spyOn(large, 'arrayBuffer')
    const startWorker = vi.fn<() => CopyWorker>()
    expect(await openCopy({ source: large, prints }, startWorker)).toMatchObject({ state: 'refused', fault: 'oversized' })
    expect(await openCopy({ source: 'x'.repeat(COPY_LIMITS.file + 1), prints }, startWorker)).toMatchObject({ fault: 'oversized' })
    expect(await outcomeOf(large)).toBe('oversized')
    expect([read.mock.calls, startWorker.mock.calls]).toEqual([[], []])
  })

  it('is refused for more text than a page has', async () => {
    const outcome = await readCopy({ source: PAGE, prints }, { ...COPY_LIMITS, text: PAGE.length - 1 })
    expect(outcome).toMatchObject({ state: 'refused', fault: 'oversized' })
  })

  it('is never a surprise: any bytes have an outcome', async () => {
    const tags = fc.array(fc.constantFrom('<p', '>', '</', '<!--', '-->', '<script', '&amp', ';', '"', '=', 'x', '<![CDATA[', '<?', '\u0000', '<svg>', '<head>'))
    const content = fc.oneof(fc.uint8Array({ maxLength: 200 }), tags.map((parts) => new TextEncoder().encode(`<!doctype html>${parts.join('')}`)))
    await fc.assert(
      fc.asyncProperty(content, async (bytes) => {
        const outcome = await readCopy({ source: new Blob([Uint8Array.from(bytes)]), prints })
        expect(outcome.state === 'read' || outcome.fault !== 'stopped').toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})

describe('the worker that reads it', () => {
  function worker(behave: (listeners: Map<string, (event: MessageEvent<CopyOutcome>) => void>) => void) {
    const listeners = new Map<string, (event: MessageEvent<CopyOutcome>) => void>()
    const ended = vi.fn()
    const made: CopyWorker = {
      postMessage: () => behave(listeners),
      addEventListener: (type: string, listener: (event: MessageEvent<CopyOutcome>) => void) => {
        listeners.set(type, listener)
      },
      terminate: ended,
    }
    return { start: () => made, ended }
  }

  it('is ended with its answer', async () => {
    const outcome: CopyOutcome = { state: 'refused', fault: 'empty', line: null }
    const { start, ended } = worker((listeners) => listeners.get('message')?.(new MessageEvent('message', { data: outcome })))
    expect(await openCopy({ source: 'x', prints }, start)).toEqual(outcome)
    expect(ended).toHaveBeenCalledOnce()
  })

  it('is given up where it takes too long or fails', async () => {
    const silent = worker(() => undefined)
    expect(await openCopy({ source: 'x', prints }, silent.start, 5)).toMatchObject({ fault: 'hanging' })
    const failing = worker((listeners) => listeners.get('error')?.(new MessageEvent('error')))
    expect(await openCopy({ source: 'x', prints }, failing.start)).toMatchObject({ fault: 'stopped' })
    expect([silent.ended.mock.calls.length, failing.ended.mock.calls.length]).toEqual([1, 1])
  })
})
