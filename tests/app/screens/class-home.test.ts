import { describe, expect, it } from 'vitest'
import * as v from 'valibot'
import { FactIdSchema } from '../../../src/bank/ids.ts'
import { useJournal } from '../../../src/app/stores/journal.ts'
import { idMark, textMark, type Packed, type PackedAnswer } from '../../../src/classroom/take-home/packed.ts'
import { takeHomeText } from '../../../src/classroom/take-home/text.ts'
import { button, buttonsIn } from '../support/page.ts'
import { shown, visit, type Visit } from '../support/screen.ts'
import { wayHome } from '../../../src/app/screens/class-player/way-home.ts'

const AT = Date.UTC(2026, 1, 15, 10)

function answer(place: number, fact: string, text: string): PackedAnswer {
  const id = v.parse(FactIdSchema, fact)
  return {
    ...{ place, fact: idMark(id), group: null, form: 'choice', rev: 1, seed: 1, gap: null, tiles: false },
    ...{ given: { kind: 'option', mark: textMark(text) }, sure: 'sure', ms: 4_000, at: AT + place * 60_000 },
  }
}

const PACKED: Packed = {
  ...{ source: 'abcdefghijkl', bank: 'league', version: '0a1b2c3d' },
  answers: [answer(0, 'lamp', 'Gannet Tower'), answer(1, 'bell', 'Old bell')],
}
const TEXT = takeHomeText(PACKED)

async function press({ app }: Visit, name: string): Promise<void> {
  await button(app, name).trigger('click')
  await shown()
}

function text({ app }: Visit): string {
  return app.text().replace(/\s+/g, ' ')
}

describe('answers from a class', () => {
  it('are shown first, then taken in, and twice adds nothing', async () => {
    const phone = await visit(`/class/home?a=${TEXT}`)
    expect(text(phone)).toContain('From a class on 15 February 2026')
    expect(text(phone)).toContain('2 answers')
    expect(useJournal().answers).toBe(0)
    await press(phone, 'Take in 2 answers')
    expect(text(phone)).toContain('2 answers taken in.')
    expect(useJournal().answers).toBe(2)
    expect(useJournal().folded.facts.get('league/bell')?.answers).toBe(1)

    await phone.go('/today')
    await phone.go(`/class/home?a=${TEXT}`)
    expect(text(phone)).toContain('2 already here')
    expect(buttonsIn(phone.app).some((name) => name.startsWith('Take in'))).toBe(false)
    expect(useJournal().answers).toBe(2)
  })

  it('are taken in where only some are new', async () => {
    const first = takeHomeText({ ...PACKED, answers: PACKED.answers.slice(0, 1) })
    const phone = await visit(`/class/home?a=${first}`)
    await press(phone, 'Take in 1 answer')
    await phone.go('/today')
    await phone.go(`/class/home?a=${TEXT}`)
    expect(text(phone)).toContain('2 answers, 1 already here')
    await press(phone, 'Take in 1 answer')
    expect(useJournal().answers).toBe(2)
  })

  it('can be withdrawn like any import', async () => {
    const phone = await visit(`/class/home?a=${TEXT}`)
    await press(phone, 'Take in 2 answers')
    await phone.go('/settings')
    expect(text(phone)).toContain('answers from a class')
    await press(phone, 'Withdraw')
    await press(phone, 'Withdraw it')
    expect(useJournal().answers).toBe(0)
  })

  it('come from a file too', async () => {
    const phone = await visit('/class/home')
    const input = phone.app.get<HTMLInputElement>('input[type=file]')
    Object.defineProperty(input.element, 'files', { value: [new File([`${TEXT}\n`], 'passage-class-abcdefghijkl.txt')], configurable: true })
    await input.trigger('change')
    await shown()
    expect(text(phone)).toContain('2 answers')
  })

  it('that are broken, of another bank or unknown here say so and change nothing', async () => {
    const phone = await visit(`/class/home?a=${TEXT.slice(0, -3)}`)
    expect(text(phone)).toContain('This holds no answers of a class')
    await phone.go('/today')
    await phone.go(`/class/home?a=${takeHomeText({ ...PACKED, bank: 'other' })}`)
    expect(text(phone)).toContain('another bank')
    await phone.go('/today')
    await phone.go(`/class/home?a=${takeHomeText({ ...PACKED, answers: [...PACKED.answers, answer(2, 'nowhere', 'x')] })}`)
    expect(text(phone)).toContain('1 answer cannot be taken')
    expect(useJournal().answers).toBe(0)
  })
})

describe('the way home', () => {
  const here = { origin: 'http://192.168.1.20:4747', pathname: '/' }
  it.each([
    ['is here where the page is secure and no other is named', { origin: 'https://learn.example', pathname: '/p/' }, true, null, { kind: 'here' }],
    ['is a file where nobody names one', here, false, null, { kind: 'file' }],
    ['is the named one', here, false, 'https://learn.example/p/', { kind: 'there', address: 'https://learn.example/p/' }],
    ['is here where this is the named one', { origin: 'https://learn.example', pathname: '/p/index.html' }, true, 'https://learn.example/p', { kind: 'here' }],
  ] as const)('%s', (_what, at, secure, home, way) => {
    expect(wayHome(at, secure, home)).toEqual(way)
  })
})
