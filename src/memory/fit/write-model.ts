import type { OwnModel } from './model-setting.ts'

/** An own model as `readModel` reads it. Three digits are enough to tell days of stability apart. */
export function writeModel({ first, answers }: OwnModel): string {
  return `${first.map((days) => Number(days.toPrecision(3))).join(' ')} from ${answers}`
}
