import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { csvText } from '../../../src/memory/records/csv.ts'

/** Whether a program is on this machine. */
function isThere(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const OFFICE = 'soffice'
/** Comma, quote, UTF-8, from the first line; and "evaluate formulas" switched on, as somebody may have it. */
const EVALUATING = 'CSV:44,34,76,1,,0,false,true,false,false,false,-1,true'
const FORMULAS = ['=1+1', '+1+1', '-1+1', '@SUM(1;1)', ' =1+1', '\t=1+1', '\r=1+1', '\n=1+1', '=HYPERLINK("http://a.example")', '=cmd|\'/c calc\'!A0']

/** The sheet as LibreOffice understands it: flat XML, in which a formula stands as an attribute. */
function opened(csv: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'passage-office-'))
  try {
    writeFileSync(join(folder, 'table.csv'), csv)
    const profile = `-env:UserInstallation=file://${folder}/profile`
    execFileSync(OFFICE, [profile, '--headless', `--infilter=${EVALUATING}`, '--convert-to', 'fods', '--outdir', folder, join(folder, 'table.csv')], {
      stdio: 'ignore',
    })
    return readFileSync(join(folder, 'table.fods'), 'utf8')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

// `apt-get install libreoffice-calc` brings it; without it this says so and is skipped.
describe.skipIf(!isThere(OFFICE))('a table opened in LibreOffice (skipped where it is not installed)', () => {
  it('holds no formula, even where formulas are evaluated; without the guard it would', { timeout: 300_000 }, () => {
    expect(opened('=1+1\r\n')).toContain('table:formula')
    const sheet = opened(csvText(FORMULAS.map((text) => [text, 'beside'])))
    expect(sheet).not.toContain('table:formula')
    expect(sheet).toContain('beside')
  })
})
