import { mkdir, writeFile } from 'node:fs/promises'
import { cpus, loadavg, totalmem } from 'node:os'
import { keepsBound, ratioOf, type Figure } from './figure.ts'

/** Where and when the figures were taken. */
export interface Circumstances {
  readonly command: string
  readonly date: string
  readonly machine: string
  readonly browser: string
  readonly runs: number
  /** Mean number of running processes over a minute, before and after. */
  readonly load: { readonly before: number; readonly after: number }
}

/** Processor, memory and Node of this computer, in words. */
export function machine(): string {
  const processors = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  return `${processors.length} × ${processors[0]?.model.trim() ?? 'unknown processor'}, ${memory} GB, Node ${process.versions.node}`
}

/** The load average of the last minute. */
export function load(): number {
  return Math.round((loadavg()[0] ?? 0) * 100) / 100
}

/** The figures as a table for people. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    figure.name,
    amount(figure.app, figure.unit),
    figure.compared === undefined ? '' : amount(figure.compared, figure.unit),
    ratioInWords(figure),
    boundInWords(figure),
    { true: 'kept', false: 'BROKEN', undefined: '' }[String(keepsBound(figure))] ?? '',
    figure.note ?? '',
  ])
  return layOut([['figure', 'app', 'compared', 'ratio', 'bound', '', 'note'], ...rows])
}

function layOut(rows: readonly (readonly string[])[]): string {
  const width = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0))
  const cell = (text: string, column: number) => (column >= 1 && column <= 4 ? text.padStart(width(column)) : text.padEnd(width(column)))
  return rows.map((row) => row.map(cell).join('  ').trimEnd()).join('\n')
}

function amount(value: number, unit: Figure['unit']): string {
  if (unit === 'frames' || unit === 'points') return `${Math.round(value * 10) / 10}`
  return `${value.toFixed(1)} ${unit}`
}

function ratioInWords(figure: Figure): string {
  const ratio = ratioOf(figure)
  if (ratio === undefined) return ''
  return Number.isFinite(ratio) ? ratio.toFixed(2) : '∞'
}

function boundInWords({ bound, unit }: Figure): string {
  switch (bound?.kind) {
    case undefined:
      return ''
    case 'most':
      return `≤ ${bound.value}${unit === 'ms' || unit === 'KB' ? ` ${unit}` : ''}`
    case 'least':
      return `≥ ${bound.value}`
    case 'ratio':
      return `≤ ${bound.value} ×`
  }
}

/** The circumstances in lines for people. */
export function circumstancesInWords(circumstances: Circumstances): string {
  const { command, date, machine, browser, runs, load } = circumstances
  return [
    `${command}, ${date}`,
    `${machine}, Chromium ${browser}; ${runs} runs; load average ${load.before} before, ${load.after} after`,
  ].join('\n')
}

/** Writes everything, samples included, as JSON. */
export async function writeReport(file: string, circumstances: Circumstances, figures: readonly Figure[]): Promise<void> {
  await mkdir('reports', { recursive: true })
  const rows = figures.map((figure) => ({ ...figure, ratio: ratioOf(figure), kept: keepsBound(figure) }))
  await writeFile(file, `${JSON.stringify({ ...circumstances, figures: rows }, null, 2)}\n`)
}
