/**
 * A quantile by linear interpolation between the nearest ranks (type 7 of Hyndman and Fan, 1996).
 *
 * @param share 0..1; 0.5 is the median
 * @throws RangeError where there is no value
 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const place = (sorted.length - 1) * share
  const low = sorted[Math.floor(place)]
  const high = sorted[Math.ceil(place)]
  if (low === undefined || high === undefined) throw new RangeError('There is no quantile of nothing.')
  return low + (high - low) * (place - Math.floor(place))
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}
