/** What a host loads, as bars. @type {import('../plots.table.mjs').Draw<{ rows: import('../../bytes/bytes.part.mjs').Row[] }>} */
export const drawBytes = ({ data, theme }) => {
  const Plot = Reflect.get(globalThis, 'Plot')
  const rows = [...data.rows].sort((one, other) => other.kB - one.kB)
  const svg = Plot.plot({
    width: 760,
    height: 50 + rows.length * 28,
    marginLeft: 300,
    marginRight: 60,
    marginTop: 6,
    marginBottom: 44,
    style: { background: 'transparent', color: theme.soft, fontSize: '13px', fontFamily: 'system-ui, sans-serif' },
    x: { label: 'kB, minified and gzipped', labelArrow: 'none', labelAnchor: 'center', ticks: 6 },
    y: { label: null, domain: rows.map(({ label }) => label), tickSize: 0 },
    marks: [
      Plot.gridX({ stroke: theme.line, strokeOpacity: 1 }),
      Plot.barX(rows, {
        x: 'kB',
        y: 'label',
        fill: (/** @type {{ own: boolean }} */ { own }) => (own ? theme.own : theme.other),
        // What only opens a page of the provider's loads the rest there.
        fillOpacity: (/** @type {{ whole: boolean }} */ { whole }) => (whole ? 1 : 0.45),
      }),
      Plot.text(rows, { x: 'kB', y: 'label', text: 'kB', dx: 6, textAnchor: 'start', fill: theme.ink }),
    ],
  })
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  return new XMLSerializer().serializeToString(svg)
}
