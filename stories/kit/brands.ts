import type { Appearance } from '../../src/view'

/** One imagined host: how it dresses the kit, and what its own page looks like around it. */
export interface Brand {
  title: string
  appearance: Appearance
  /** The ground of the host's page. */
  page: string
}

/** A bright app for every day: its own green, small corners, the page's sans serif. */
const harbour: Brand = {
  title: 'Harbour',
  page: 'light-dark(#eef3f1, #0c1211)',
  appearance: {
    'color-accent': 'light-dark(#0a6354, #63d8bd)',
    'color-on-accent': 'light-dark(#ffffff, #04211b)',
    'color-ink': 'light-dark(#12201d, #e7efec)',
    'color-ink-soft': 'light-dark(#4a5a56, #a3b3ae)',
    'color-paper': 'light-dark(#ffffff, #131b19)',
    'color-sunk': 'light-dark(#f0f5f3, #1b2522)',
    'color-line': 'light-dark(#dde7e3, #2a3733)',
    'color-control': 'light-dark(#7b8b86, #6f817b)',
    'radius-card': '10px',
    'radius-control': '6px',
    shadow: 'none',
  },
}

/** A bookish wealth manager: a serif, square corners, ink on cream, much air. */
const almanac: Brand = {
  title: 'Almanac',
  page: 'light-dark(#f3ede1, #17120c)',
  appearance: {
    'color-accent': 'light-dark(#7a2331, #f0a3ab)',
    'color-on-accent': 'light-dark(#fff8ef, #330d14)',
    'color-ink': 'light-dark(#2a2018, #f1e8da)',
    'color-ink-soft': 'light-dark(#62554a, #b9ab9a)',
    'color-paper': 'light-dark(#fdf9f1, #201a13)',
    'color-sunk': 'light-dark(#f4ecdd, #2a231a)',
    'color-line': 'light-dark(#e4d9c6, #3a3126)',
    'color-control': 'light-dark(#8d7d69, #8a7b68)',
    'color-progress': 'light-dark(#2d5a6b, #8fc4d6)',
    'radius-card': '2px',
    'radius-control': '2px',
    space: '4.5px',
    font: 'Charter, "Bitstream Charter", "Iowan Old Style", Georgia, serif',
    shadow: '0 0 0 6px light-dark(#fdf9f1, #201a13)',
  },
}

/** Dark by nature: its page has no light scheme, so it asks for dark whatever the system has. */
const midnight: Brand = {
  title: 'Midnight',
  page: '#07090c',
  appearance: {
    scheme: 'dark',
    'color-accent': '#c6f26a',
    'color-on-accent': '#172004',
    'color-ink': '#f1f4ee',
    'color-ink-soft': '#a5ada3',
    'color-paper': '#101418',
    'color-sunk': '#181e24',
    'color-line': '#272f37',
    'color-control': '#6d7883',
    'color-progress': '#8fd3ff',
    'color-attention': '#ffc46b',
    'color-waiting': '#c3b4ff',
    'color-success': '#7ee0a8',
    'color-stop': '#ff9d94',
    'radius-card': '28px',
    'radius-control': '99px',
    shadow: 'inset 0 1px 0 #ffffff0f',
  },
}

/** The three hosts that the toolbar offers beside the kit's own look. */
export const BRANDS = { harbour, almanac, midnight } satisfies Record<string, Brand>
