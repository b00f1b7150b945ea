import { median } from './statistics.ts'

/** What was measured of one property, and the bound that it must keep. */
export interface Figure {
  readonly name: string
  readonly unit: 'ms' | 'KB' | 'MB' | 'frames' | 'points'
  /** One number, from the samples of the app. */
  readonly app: number
  /** The same of what the app is compared with. */
  readonly compared?: number
  /** How large `app` may be, or must be at least; a ratio is `app / compared`. None where the figure only informs. */
  readonly bound?: Bound
  readonly samples: { readonly app: readonly number[]; readonly compared?: readonly number[] }
  /** What the number alone does not say. */
  readonly note?: string
  /** What helps to find a cause; written into the report, not into the table. */
  readonly details?: readonly string[]
}

export interface Bound {
  readonly kind: 'most' | 'least' | 'ratio'
  readonly value: number
}

/** A figure that compares the medians of samples taken in one run. */
export function comparison(
  name: string,
  app: readonly number[],
  compared: readonly number[],
  bound?: Bound,
): Figure {
  return {
    name,
    unit: 'ms',
    app: median(app),
    compared: median(compared),
    ...(bound === undefined ? {} : { bound }),
    samples: { app, compared },
  }
}

/** The ratio to what the app is compared with; two nothings are equal. Undefined where there is no comparison. */
export function ratioOf({ app, compared }: Figure): number | undefined {
  if (compared === undefined) return undefined
  return app === 0 && compared === 0 ? 1 : app / compared
}

/** Whether a figure keeps its bound; undefined where it has none. */
export function keepsBound(figure: Figure): boolean | undefined {
  const { bound, app } = figure
  switch (bound?.kind) {
    case undefined:
      return undefined
    case 'most':
      return app <= bound.value
    case 'least':
      return app >= bound.value
    case 'ratio':
      return (ratioOf(figure) ?? Infinity) <= bound.value
  }
}
