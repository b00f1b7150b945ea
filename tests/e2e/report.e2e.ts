import { readFile } from 'node:fs/promises'
import type { Download, Page } from '@playwright/test'
import { codeOf } from '../../src/memory/report/certificate.ts'
import { checkCertificateFile } from '../../src/memory/report/certificate-file.ts'
import { readReportFile } from '../../src/memory/report/report-file.ts'
import { parseCsv } from '../memory/records/parse-csv.ts'
import { builtBank } from './support/answer-key.ts'
import { expectAnswersSaved, goTo, open, restore } from './support/app-pages.ts'
import { altered, backupFile, type ChosenFile } from './support/backup-file.ts'
import { examLine } from './support/exam.ts'
import { expect, test } from './support/fixtures.ts'
import { twoWeeks } from './support/history.ts'
import { expectGoodLooks } from './support/looks.ts'
import { storedUnder } from './support/stored.ts'

const bank = builtBank()
const past = twoWeeks(bank)
const lines = [...past, examLine(bank, 1), examLine(bank, 2, { score: 0.6, gaps: 2, awayMs: 130_000 })]

test.describe.configure({ timeout: 120_000 })

/** Presses a button that hands a file out, and reads it. */
async function take(page: Page, button: string): Promise<{ readonly name: string; readonly text: string }> {
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: button, exact: true }).click()
  const download: Download = await waiting
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') }
}

/** Notes under which name the page was printed, in place of the browser's dialog. */
async function watchPrinting(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.addInitScript(() => {
    const printed: string[] = []
    Reflect.set(window, 'printed', printed)
    window.print = () => void printed.push(document.title)
  })
  return () => page.evaluate(() => [...(Reflect.get(window, 'printed') as string[])])
}

async function openReport(page: Page): Promise<void> {
  await goTo(page, 'Settings')
  await page.getByRole('link', { name: 'Report', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Report' })).toBeVisible()
}

test('a report on the screen, printed, as a table and as a file for a trainer', async ({ page }) => {
  const printed = await watchPrinting(page)
  await restore(page, backupFile(lines))
  await openReport(page)
  const sheet = page.getByRole('article', { name: 'The report' })
  await expect(sheet.getByText('Without a name')).toBeVisible()
  await page.getByRole('textbox', { name: 'Name on the report' }).fill('=Ada Quill')
  await expect(sheet.getByText('=Ada Quill')).toBeVisible()
  await expect(sheet.getByText(`${past.length} answers`)).toBeVisible()
  await expect(sheet.getByRole('row')).toHaveCount(bank.objectives.length + 1)
  await expect(sheet.getByText('Not passed', { exact: true })).toBeVisible()
  await expect(sheet.getByText('20 questions, pass mark 80%, 20 minutes, left 2 times, 2 min in all')).toBeVisible()
  await expectGoodLooks(page, 'Report')

  const table = await take(page, 'Save as a table (CSV)')
  expect(table.name).toMatch(/^passage-report-\d{4}-\d\d-\d\d\.csv$/)
  const rows = parseCsv(table.text)
  expect(rows).toContainEqual(['Name', '\'=Ada Quill'])
  expect(rows.filter(([title]) => bank.objectives.some((one) => one.title === title))).toHaveLength(bank.objectives.length)

  const file = await take(page, 'Save for a trainer (JSON)')
  const read = readReportFile(file.text)
  expect(read).toMatchObject({ kind: 'report', filed: { name: '=Ada Quill', report: { answers: past.length, exams: [{ score: 0.6 }, { score: 0.85 }] } } })
  expect(file.text).not.toContain('learner0000learner00')

  const answers = await take(page, 'Save the answers (CSV)')
  expect(parseCsv(answers.text)).toHaveLength(past.length + 1)
  const statements = await take(page, 'Save as statements (xAPI)')
  expect(JSON.parse(statements.text)).toHaveLength(lines.length)

  await page.getByRole('button', { name: 'Print or save as PDF' }).click()
  expect(await printed()).toEqual([expect.stringMatching(/^passage-report-/)])
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('button')).toHaveCount(0)
  await expect(sheet).toBeVisible()
})

/** What this device keeps of its learner's choices. */
async function keptOnDevice(page: Page): Promise<string> {
  return (await storedUnder(page, 'settings')).join()
}

test('a name is forgotten with the page, unless it is to be kept', async ({ page }) => {
  await restore(page, backupFile(lines))
  await openReport(page)
  const name = page.getByRole('textbox', { name: 'Name on the report' })
  await name.fill('Ada Quill')
  await page.reload()
  await expect(name).toHaveValue('')
  await name.fill('Ada Quill')
  await page.getByRole('checkbox', { name: /^Keep this name/ }).check()
  await expect.poll(() => keptOnDevice(page)).toContain('Ada Quill')
  await page.reload()
  await expect(name).toHaveValue('Ada Quill')
  await page.getByRole('checkbox', { name: /^Keep this name/ }).uncheck()
  await expect.poll(() => keptOnDevice(page)).not.toContain('Ada Quill')
  await page.reload()
  await expect(name).toHaveValue('')
})

test('the certificate of an exam that passed, on one sheet, and its check by file and by hand', async ({ page }) => {
  const printed = await watchPrinting(page)
  await restore(page, backupFile(lines))
  await openReport(page)
  await expect(page.getByRole('link', { name: /^Certificate of/ })).toHaveCount(1)
  await page.getByRole('link', { name: /^Certificate of/ }).click()
  const sheet = page.getByRole('article', { name: 'The certificate' })
  await expect(sheet).toBeVisible()
  await expect(page.getByRole('button', { name: 'Print or save as PDF' })).toBeDisabled()
  await page.getByRole('textbox', { name: 'Name on the certificate' }).fill('Ada Quill')
  await expect(sheet.getByText('Ada Quill')).toBeVisible()
  await expect(sheet.getByText('85%')).toBeVisible()
  await expect(sheet.getByText('Unsupervised. The code only shows that the file was not altered by accident.')).toBeVisible()
  await expect(sheet.getByText('Not endorsed by NATO or the UN.')).toBeVisible()
  await expectGoodLooks(page, 'Certificate')
  await page.getByRole('button', { name: 'Print or save as PDF' }).click()
  expect(await printed()).toEqual([expect.stringMatching(/^passage-certificate-/)])
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true })
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1)
  expect(pdf.toString('latin1')).toMatch(/\/MediaBox \[0 0 84[12](\.\d+)? 59[456](\.\d+)?\]/)

  const file = await take(page, 'Save as a file')
  const checked = checkCertificateFile(file.text)
  if (checked.kind !== 'fits') throw new Error(checked.kind)
  const { certificate } = checked
  await expect(sheet.getByText(codeOf(certificate))).toBeVisible()

  await page.getByRole('link', { name: 'Check a certificate' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Check a certificate' })).toBeVisible()
  await expectGoodLooks(page, 'Check a certificate')
  const chosen = { name: file.name, mimeType: 'application/json', buffer: Buffer.from(file.text) }
  await choose(page, 'Open a certificate’s file', [chosen])
  await expect(page.getByText(/^Nothing was changed: Ada Quill, 85%/)).toBeVisible()
  await choose(page, 'Open a certificate’s file', [{ ...chosen, buffer: Buffer.from(file.text.replace('"score": 85', '"score": 95')) }])
  await expect(page.getByText('The code does not fit: something on it was changed, or mistyped.')).toBeVisible()

  const fields = { Name: 'ada quill', Document: certificate.document, 'Version of the questions': certificate.version, 'Date of the exam': certificate.date }
  for (const [label, text] of Object.entries(fields)) await page.getByLabel(label, { exact: true }).fill(text)
  const numbers = { Questions: 20, 'Score, in 100': 85, 'Pass mark, in 100': 80, 'Minutes (empty: no limit)': 20, 'Times left': 0, 'Minutes away': 0 }
  for (const [label, n] of Object.entries(numbers)) await page.getByLabel(label, { exact: true }).fill(String(n))
  await page.getByLabel('Check code', { exact: true }).fill(codeOf(certificate).toLowerCase())
  await page.getByRole('button', { name: 'Check', exact: true }).click()
  await expect(page.getByText(/^Nothing was changed: ada quill, 85%/)).toBeVisible()
})

test('an exam that was not passed has no certificate', async ({ page }) => {
  await restore(page, backupFile(lines))
  await open(page, '/certificate/exam2')
  await expect(page.getByText(/^This journal has no such exam, or it was not passed/)).toBeVisible()
  await page.getByRole('link', { name: 'Open the report' }).click()
  await expect(page.getByRole('article', { name: 'The report' })).toBeVisible()
})

/** Chooses files by the button of that name. */
async function choose(page: Page, button: string, files: readonly ChosenFile[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByText(button, { exact: true }).click()
  await (await chooser).setFiles([...files])
}

test('two learners’ files make a group; a damaged and a foreign one are named and set aside', async ({ page }) => {
  await restore(page, backupFile(past.slice(0, 3)))
  const ada: ChosenFile = { ...backupFile(lines, { learner: 'learner0000learner06' }), name: 'Ada Quill.jsonl.gz' }
  const report = {
    name: 'bo.json',
    mimeType: 'application/json',
    buffer: Buffer.from(await reportOfAnother(page)),
  }
  await open(page, '/group')
  await expectGoodLooks(page, 'Group, empty')
  const damaged = { ...altered(backupFile(past, { learner: 'learner0000learner07' }), (text) => text.replace('"score":1', '"score":0')), name: 'cem.jsonl.gz' }
  const foreign = { name: 'holiday.json', mimeType: 'application/json', buffer: Buffer.from('{"sun":true}') }
  await choose(page, 'Choose files', [ada, damaged, report, foreign])
  await expect(page.getByText('2 persons on this screen')).toBeVisible()
  const aside = page.getByRole('alert')
  await expect(aside.getByText('cem.jsonl.gz: damaged: its content does not match its checksum')).toBeVisible()
  await expect(aside.getByText('holiday.json: neither a backup nor a report made by Passage')).toBeVisible()
  const grid = page.getByRole('region', { name: 'Objectives by person, scrolls sideways' })
  await expect(grid.getByRole('rowheader', { name: /^Ada Quill/ })).toBeVisible()
  await expect(grid.getByRole('rowheader', { name: /^Bo Marsh/ })).toBeVisible()
  await expectGoodLooks(page, 'Group')

  const table = await take(page, 'Save as a table (CSV)')
  expect(parseCsv(table.text).map(([name]) => name)).toEqual(['Person', 'Ada Quill', 'Bo Marsh', 'All'])

  await expectAnswersSaved(page, 3)
  await page.reload()
  await expectAnswersSaved(page, 3)
})

/** The report of what stands in this browser, under another name. */
async function reportOfAnother(page: Page): Promise<string> {
  await openReport(page)
  await page.getByRole('textbox', { name: 'Name on the report' }).fill('Bo Marsh')
  return (await take(page, 'Save for a trainer (JSON)')).text
}
