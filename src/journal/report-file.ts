import type { ReportLine } from './line.ts'
import { localDate } from './local-date.ts'

/** What a bank's author gets of one report. */
interface FiledReport {
  readonly bank: string
  readonly version: string
  readonly fact: string
  readonly form: string
  readonly note: string
  /** Day of the report by the learner's calendar, such as `2026-02-16`; empty where the clock was beyond any calendar. */
  readonly date: string
}

/**
 * The reports as a file for whoever writes the bank: JSON, the oldest first. Nothing in it says who reported, at what
 * hour, or what anybody answered.
 */
export function reportFile(reports: readonly ReportLine[]): string {
  const filed = [...reports].sort((a, b) => a.at - b.at).map(fileReport)
  return `${JSON.stringify({ format: 'passage-reports', version: 1, reports: filed }, null, 2)}\n`
}

function fileReport({ bank, bankv, fact, form, note, at, tz }: ReportLine): FiledReport {
  return { bank, version: bankv, fact, form, note, date: localDate(at, tz) }
}
