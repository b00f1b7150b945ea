import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkCertificateFile, certificateFile } from '../../../src/memory/report/certificate-file.ts'
import { certificateOf, codeFits, codeOf, type Certificate } from '../../../src/memory/report/certificate.ts'
import { examLine } from './exam-line.ts'

const DAY = 20_500
const TITLE = 'Charter of the Harbour League'

function certificate(name = 'Ada Quill'): Certificate {
  const made = certificateOf(examLine(DAY, 1, { score: 0.866, factor: 1.5, gaps: 2, awayMs: 95_000 }), TITLE, name)
  if (made === null) throw new Error('no certificate')
  return made
}

describe('a certificate', () => {
  it('says what was taken, when, with which result and under which conditions', () => {
    expect(certificate('  Ada   Quill ')).toEqual({
      ...{ name: 'Ada Quill', document: TITLE, version: '0a1b2c3d', date: '2026-02-16' },
      ...{ questions: 10, score: 87, passMark: 80, minutes: 30, gaps: 2, awayMinutes: 2 },
    })
  })

  it('is made of an exam that passed, and of nothing else', () => {
    expect(certificateOf(examLine(DAY, 1, { score: 0.79 }), TITLE, 'A')).toBeNull()
    expect(certificateOf(examLine(DAY, 1, { conditions: 'practice' }), TITLE, 'A')).toBeNull()
    expect(certificateOf(examLine(DAY, 1, { questions: 0, score: 1 }), TITLE, 'A')).toBeNull()
    expect(certificateOf(examLine(DAY, 1, { score: 0.1 + 0.7 }), TITLE, 'A')?.score).toBe(80)
  })
})

describe('its code', () => {
  it('is four groups of four, and the same for the same certificate', () => {
    expect(codeOf(certificate())).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/)
    expect(codeOf(certificate())).toBe(codeOf(certificate()))
  })

  it('reads the same typed in small letters, without dashes, with O for 0 and l for 1', () => {
    const code = codeOf(certificate())
    expect(codeFits(certificate(), ` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBe(true)
    expect(codeFits(certificate(), code.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(true)
    expect(codeFits({ ...certificate(), name: 'ADA  QUILL' }, code)).toBe(true)
  })

  it('fits no certificate in which anything else stands', () => {
    const code = codeOf(certificate())
    const altered = fc.oneof(
      fc.record({ name: fc.string({ unit: 'grapheme', minLength: 1 }) }),
      fc.record({ score: fc.nat(100) }),
      fc.record({ date: fc.constantFrom('2026-02-17', '2025-02-16', '') }),
      fc.record({ questions: fc.nat(200) }),
      fc.record({ minutes: fc.option(fc.nat(200)) }),
      fc.record({ gaps: fc.nat(9) }),
    )
    fc.assert(
      fc.property(altered, (change) => {
        const other = { ...certificate(), ...change }
        fc.pre(codeOf(other) !== code || JSON.stringify(other) !== JSON.stringify(certificate()))
        const sameName = other.name.replace(/\s+/gu, ' ').trim().toLowerCase() === 'ada quill'
        const isSame = sameName && JSON.stringify({ ...other, name: '' }) === JSON.stringify({ ...certificate(), name: '' })
        expect(codeFits(other, code)).toBe(isSame)
      }),
    )
  })

  it('keeps two fields apart that read the same when they are joined', () => {
    expect(codeOf({ ...certificate(), questions: 1, score: 11 })).not.toBe(codeOf({ ...certificate(), questions: 11, score: 1 }))
  })
})

describe('the file of a certificate', () => {
  it('comes back as it was written', () => {
    expect(checkCertificateFile(certificateFile(certificate()))).toEqual({ kind: 'fits', certificate: certificate() })
  })

  it.each([
    ['altered', certificateFile(certificate()).replace('"score": 87', '"score": 97'), 'altered'],
    ['with a value that is none', certificateFile(certificate()).replace('"score": 87', '"score": 870'), 'broken'],
    ['of a later version', certificateFile(certificate()).replace('"formatVersion": 1', '"formatVersion": 2'), 'newer'],
    ['of something else', '{"format":"passage-quiz"}', 'foreign'],
    ['of no JSON', 'a,b', 'foreign'],
    ['cut off', certificateFile(certificate()).slice(0, -60), 'broken'],
    ['far too long', certificateFile(certificate(' x'.repeat(20_000))), 'foreign'],
  ])('%s is told', (_what, text, kind) => {
    expect(checkCertificateFile(text).kind).toBe(kind)
  })
})
