/** A figure with what it must keep to; `null` where it only informs. */
export interface LearnFigure {
  readonly name: string
  readonly value: number
  readonly unit: '%' | 'points' | '×' | 's' | 'nats' | ''
  readonly bound: { readonly least?: number; readonly most?: number } | null
}

export function keeps({ value, bound }: LearnFigure): boolean {
  return bound === null || ((bound.least === undefined || value >= bound.least) && (bound.most === undefined || value <= bound.most))
}

/** The value in the middle; 0 of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0) / Math.max(1, values.length)
}

/** One row of the table in docs/measurements.md. */
export function row(figure: LearnFigure): string {
  const { name, value, unit, bound } = figure
  const digits = unit === '%' || unit === 'points' ? 1 : unit === 'nats' ? 4 : 2
  const said = bound === null ? '' : [bound.least === undefined ? '' : `≥ ${bound.least}`, bound.most === undefined ? '' : `≤ ${bound.most}`].filter(Boolean).join(', ')
  return `| ${name} | ${value.toFixed(digits)} ${unit} | ${said} | ${bound === null ? '' : keeps(figure) ? 'kept' : '**broken**'} |`
}
