/** What each section of the page says beside its figures. */
import { table } from './table.mjs'

/** @param {number} ms */
const seconds = (ms) => (ms / 1000).toFixed(2)

/** @param {import('../looks/looks.part.mjs').Looks} looks */
const looks = ({
  count,
  rows,
}) => `The kit's own policy follows ${count.toLocaleString('en')} simulated connections (\`bench/looks/durations.ts\`): most take 3 to 30 seconds, one in eight
takes up to thirty times its bank's average. Others look at fixed intervals, as their source has it. They are given a first look at once,
which MX and Basiq make only after their first interval.

The line is the best that any schedule could do, found by dynamic programming over these very durations; the broken one if averages are
not known. Nobody can know them beforehand, so a policy for unknown banks stays above it.

${table(
  ['policy', 'requests, median', 'mean', 'p95', 'login late, median', 'p95', 'end late, median', 'mean', 'p95', 'never seen'],
  rows.map(({ name, figures: { requests, loginLateMs, endLateMs, neverSeen } }) => [
    name,
    requests.p50,
    requests.mean.toFixed(1),
    requests.p95,
    `${seconds(loginLateMs.p50)} s`,
    `${seconds(loginLateMs.p95)} s`,
    `${seconds(endLateMs.p50)} s`,
    `${seconds(endLateMs.mean)} s`,
    `${seconds(endLateMs.p95)} s`,
    neverSeen,
  ]),
)}

A fixed interval of two or three seconds costs about as many requests, and sees the end of a job of minutes sooner; the kit spends its
requests where most jobs end, and few on those that take minutes.`

/** @param {string} other @param {import('../mount/mount.part.mjs').Row[]} rows */
const besides = (other, rows) =>
  table(
    ['what', 'kit', other, 'ratio'],
    rows.map(({ name, kitMs, otherMs }) => [
      name,
      `${kitMs.toFixed(0)} ms`,
      `${otherMs.toFixed(0)} ms`,
      (kitMs / otherMs).toFixed(2),
    ]),
  )

/** @param {{ rows: import('../mount/mount.part.mjs').Row[], mx: import('../mount/mount.part.mjs').Row[] }} measured */
const mount = ({ rows, mx }) => {
  const bare = `Two pages, built by Vite as it builds by default, in Chromium with a processor that is four times slower. One has the kit and a platform that
answers at once; the other draws the same elements with the same styles by a bare React component, from text that stands in it. Both take
turns. Limits are of the ratio. The kit draws twice where the component draws once: it shows its card, asks the platform which fields the
bank wants, and then shows them. \`npm run figures\` counts renders: a look that brings nothing new makes none.

${besides('bare component', rows)}`
  if (mx.length === 0) return bare
  return `${bare}

Beside the credentials step of MX's connect-widget, whose callbacks answer at once too, with the React that it brings along:

${besides('MX', mx)}

How soon MX's widget shows a question depends on its look every three seconds, which the first section has.`
}

/** @param {{ pickerMs: number, listMs: number }} measured */
const picker = ({
  pickerMs,
  listMs,
}) => `Letter by letter a name is typed into a picker of 3,000 banks and taken back, with a processor that is four times slower. The bare list draws the
same rows for the same text and searches for nothing. From the letter to the rows, the median of all letters: ${pickerMs.toFixed(0)} ms and ${listMs.toFixed(0)} ms.`

/** @param {{ rows: import('../many/many.part.mjs').Followed[] }} followed */
const many = ({
  rows,
}) => `One Node process follows so many connections of a platform that answers from memory. The clock is moved by hand: the times are the
processor's. All connections share one queue of timers, in which each step costs the logarithm of how many wait
(\`src/domain/timer-queue.ts\`).

${table(
  ['connections', 'heap of each', 'start of each, first look included', 'each look'],
  rows.map(({ count, heapKB, startMs, lookMs }) => [
    count.toLocaleString('en'),
    `${heapKB.toFixed(1)} kB`,
    `${startMs.toFixed(2)} ms`,
    `${lookMs.toFixed(2)} ms`,
  ]),
)}`

/** @type {Record<string, { title: string, text: (data: any) => string }>} */
export const SECTIONS = {
  looks: { title: 'Requests and delay', text: looks },
  bytes: {
    title: 'Bytes',
    text: () => `Each export is bundled by Vite as a host would, minified and gzipped, with everything that it brings along, XState too, and without React
and TanStack Query. Pale bars are packages that only open a page of the provider's, which then loads the rest.`,
  },
  mount: { title: 'First paint and answers', text: mount },
  picker: { title: 'Typing in the picker', text: picker },
  many: { title: 'Many connections', text: many },
  units: {
    title: 'The smallest steps',
    text: () => 'What one reading, one connection, one view and one timer cost in Node.',
  },
}
