/** Nobody follows more at a time. */
export const MOST_WATCHED = 20
const PAIR = /^([a-z]{1,32}\/[\w.:-]{1,128})=([a-z0-9]{1,12})$/

/** The id of an event says all that was told so far, by `platform/attempt` and the version of its last reading, so any node can go on from there. */
export const lastEventOf = (told: Iterable<readonly [work: string, version: string]>): string =>
  [...told].map(([work, version]) => `${work}=${version}`).join(',')

/** Reads what a page sends back. It only says what to look at, and a look shows nobody anything that is not theirs. */
export function parseLastEvent(id: string | null): Map<string, string> {
  const pairs = (id ?? '').slice(0, 4_000).split(',', MOST_WATCHED)
  return new Map(
    pairs.flatMap((pair) => {
      const [, work, version] = PAIR.exec(pair) ?? []
      return work === undefined || version === undefined ? [] : [[work, version] as const]
    }),
  )
}
