/**
 * The number of edits that lead from what is typed to the beginning of a name: a wrong, missing, added letter, or two that changed
 * places (optimal string alignment). Infinity if it takes more than `most`.
 */
export function editsToPrefix(typed: string, name: string, most: number): number {
  const target = name.slice(0, typed.length + most)
  let beforeLast: number[] = []
  let last = Array.from({ length: target.length + 1 }, (_, at) => at)
  for (let row = 1; row <= typed.length; row++) {
    const now = [row]
    for (let column = 1; column <= target.length; column++) {
      const isSame = typed[row - 1] === target[column - 1]
      const isSwapped = row > 1 && column > 1 && typed[row - 1] === target[column - 2] && typed[row - 2] === target[column - 1]
      now[column] = Math.min(
        (last[column] ?? 0) + 1,
        (now[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
        isSwapped ? (beforeLast[column - 2] ?? 0) + 1 : Infinity,
      )
    }
    if (Math.min(...now) > most) return Infinity
    beforeLast = last
    last = now
  }
  const edits = Math.min(...last)
  return edits <= most ? edits : Infinity
}

/** How many edits a text of this length is allowed: none in so short a text that it would become another bank's. */
export const mostEdits = (length: number): number => (length >= 8 ? 2 : length >= 4 ? 1 : 0)
