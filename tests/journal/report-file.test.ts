import { describe, expect, it } from 'vitest'
import type { ReportLine } from '../../src/journal/line.ts'
import { reportFile } from '../../src/journal/report-file.ts'

/** Two minutes before midnight UTC on 16 February 2026. */
const AT = Date.UTC(2026, 1, 16, 23, 58)

function report(id: string, fields: Partial<ReportLine>): ReportLine {
  const body = { do: 'report' as const, bank: 'sea', bankv: 'c41d', fact: 'moon', form: 'choice', note: 'It is odd.' }
  return { id, at: AT, tz: 0, ...body, ...fields }
}

describe('the file of reports', () => {
  it('holds bank, version, fact, form, note and the learner’s date, the oldest first, and nothing else', () => {
    const file = reportFile([report('w-000009', { tz: 60, note: 'Late, “odd”' }), report('w-000001', { at: AT - 90_000_000 })])
    expect(JSON.parse(file)).toEqual({
      format: 'passage-reports',
      version: 1,
      reports: [
        { bank: 'sea', version: 'c41d', fact: 'moon', form: 'choice', note: 'It is odd.', date: '2026-02-15' },
        { bank: 'sea', version: 'c41d', fact: 'moon', form: 'choice', note: 'Late, “odd”', date: '2026-02-17' },
      ],
    })
    expect(file).not.toContain('w-0000')
    expect(file.endsWith('\n')).toBe(true)
  })

  it('leaves a date out that is beyond any calendar', () => {
    expect(JSON.parse(reportFile([report('w-000001', { at: Number.MAX_SAFE_INTEGER })]))).toMatchObject({ reports: [{ date: '' }] })
  })
})
