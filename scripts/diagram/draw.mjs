/** Small pieces of SVG. All numbers are whole, so that the same machine gives the same text. */

/** @typedef {'ink' | 'soft' | 'way' | 'stop'} Stroke */
/** @typedef {readonly [number, number]} Point */

/** @param {string} text */
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/**
 * @param {number} x
 * @param {number} y
 * @param {string} text
 * @param {string} kind a class of the picture's style
 * @param {'start' | 'middle' | 'end'} [anchor]
 */
export const label = (x, y, text, kind, anchor = 'start') =>
  `<text x="${x}" y="${y}" class="${kind}"${anchor === 'start' ? '' : ` text-anchor="${anchor}"`}>${escaped(text)}</text>`

const RADIUS = 8

/** A way of horizontal and vertical pieces with round corners. @param {readonly Point[]} points */
function pathOf(points) {
  const [first = [0, 0], ...rest] = points
  let path = `M${first[0]} ${first[1]}`
  rest.forEach(([x, y], index) => {
    const [fromX, fromY] = points[index] ?? first
    const next = rest[index + 1]
    if (next === undefined) {
      path += `L${x} ${y}`
      return
    }
    const before = Math.min(RADIUS, Math.abs(x - fromX) + Math.abs(y - fromY))
    const after = Math.min(RADIUS, Math.abs(next[0] - x) + Math.abs(next[1] - y))
    path += `L${x - Math.sign(x - fromX) * before} ${y - Math.sign(y - fromY) * before}`
    path += `Q${x} ${y} ${x + Math.sign(next[0] - x) * after} ${y + Math.sign(next[1] - y) * after}`
  })
  return path
}

/**
 * A route as one says it: from a point, then `h` to an x, `v` to a y, and so on.
 *
 * @typedef {readonly [number, number, ...('h' | 'v' | number)[]]} Route
 */

/** @param {Route} route @returns {Point[]} */
function pointsOf([startX, startY, ...turns]) {
  /** @type {Point[]} */
  const points = [[startX, startY]]
  for (let index = 0; index < turns.length; index += 2) {
    const [x, y] = points.at(-1) ?? [startX, startY]
    const to = Number(turns[index + 1])
    points.push(turns[index] === 'h' ? [to, y] : [x, to])
  }
  return points
}

/**
 * A line; `over` leaves a gap in what it crosses.
 *
 * @param {Route} route
 * @param {Stroke} stroke
 * @param {{ arrow?: boolean, dashed?: boolean, over?: boolean }} [options]
 */
export function line(route, stroke, { arrow = true, dashed = false, over = false } = {}) {
  const path = pathOf(pointsOf(route))
  const head = arrow ? ` marker-end="url(#${stroke})"` : ''
  const halo = over ? `<path d="${path}" class="halo"/>` : ''
  return `${halo}<path d="${path}" class="line ${stroke}${dashed ? ' dashed' : ''}"${head}/>`
}

/**
 * @param {number} x
 * @param {number} y
 * @param {number} width
 * @param {number} height
 * @param {string} kind
 * @param {number} [radius]
 */
export const rect = (x, y, width, height, kind, radius = 10) =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" class="${kind}"/>`
