/** @param {readonly number[]} values @param {number} share */
function quantile(values, share) {
  const sorted = [...values].sort((one, other) => one - other)
  const place = share * (sorted.length - 1)
  const [below = Number.NaN, above = below] = sorted.slice(Math.floor(place), Math.floor(place) + 2)
  return below + (above - below) * (place % 1)
}

/** @param {readonly number[]} values */
export const medianOf = (values) => quantile(values, 0.5)

/** The middle half. @param {readonly number[]} values @returns {[from: number, to: number]} */
export const quartersOf = (values) => [Number(quantile(values, 0.25).toFixed(2)), Number(quantile(values, 0.75).toFixed(2))]
