/**
 * The colours of one picture: the kit's own tones.
 *
 * @typedef {'busy' | 'needs-user' | 'waiting' | 'settled'} Tone
 * @typedef {{ page: string, paper: string, sunk: string, line: string, ink: string, soft: string, way: string, stop: string, tone: Record<Tone, string> }} Theme
 */

/** @type {Record<'light' | 'dark', Theme>} */
export const THEMES = {
  light: {
    page: '#f6f4ef',
    paper: '#fffefc',
    sunk: '#f7f5f0',
    line: '#dedad1',
    ink: '#1d1e21',
    soft: '#585b61',
    way: '#2456d6',
    stop: '#b0261f',
    tone: { busy: '#2456d6', 'needs-user': '#8f5400', waiting: '#5a49b5', settled: '#12734a' },
  },
  dark: {
    page: '#101214',
    paper: '#1a1d21',
    sunk: '#22262b',
    line: '#363a41',
    ink: '#eeece7',
    soft: '#abaeb4',
    way: '#8fb0ff',
    stop: '#ff9f95',
    tone: { busy: '#8fb0ff', 'needs-user': '#f1b961', waiting: '#b9adff', settled: '#74d4a6' },
  },
}

/** @param {readonly string[]} tags @returns {Tone} */
export const toneOf = (tags) => {
  if (tags.includes('needs-user')) return 'needs-user'
  if (tags.includes('waiting')) return 'waiting'
  return tags.includes('settled') ? 'settled' : 'busy'
}
