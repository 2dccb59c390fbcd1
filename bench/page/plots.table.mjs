import { drawBytes } from './plots/bytes.mjs'
import { drawLooks } from './plots/looks.mjs'
import { drawMany } from './plots/many.mjs'
import { drawMount } from './plots/mount.mjs'

/**
 * Runs in a page where `Plot` is global, so it can name nothing from outside. Returns the picture's text.
 *
 * @template Data
 * @typedef {(given: { data: Data, figures: import('../parts.types').Figure[], theme: import('./theme.mjs').PlotTheme }) => string} Draw
 */

/** Each plot by the name of its file, and the part that it shows. @type {Record<string, { part: string, alt: string, draw: Draw<any> }>} */
export const PLOTS = {
  'performance-looks': {
    part: 'looks',
    alt: 'Requests against how late the news is seen. The kit asks half as often as MX and sees it sooner; a line shows the best schedules.',
    draw: drawLooks,
  },
  'performance-bytes': {
    part: 'bytes',
    alt: 'Bars: what a host loads for the kit and for what others publish, in kB.',
    draw: drawBytes,
  },
  'performance-mount': {
    part: 'mount',
    alt: 'Bars: how many times as long as a bare component the kit takes, each with its limit.',
    draw: drawMount,
  },
  'performance-many': {
    part: 'many',
    alt: 'Lines: what one connection and one look cost the processor, by the number of connections.',
    draw: drawMany,
  },
}
