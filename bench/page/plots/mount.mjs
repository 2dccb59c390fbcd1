/** The ratios to a bare component, each with its limit and the middle half of the rounds. @type {import('../plots.table.mjs').Draw<unknown>} */
export const drawMount = ({ figures, theme }) => {
  const Plot = Reflect.get(globalThis, 'Plot')
  /** @typedef {{ measured: number, limit: number, name: string }} Row */
  const rows = figures.flatMap(({ name, measured, limit, spread }) =>
    limit === undefined || spread === undefined ? [] : [{ name, measured, limit, from: spread[0], to: spread[1] }],
  )
  const most = Math.max(3, ...rows.map(({ measured }) => measured + 0.2))
  const fill = (/** @type {Row} */ { measured, limit }) => (measured <= limit ? theme.own : theme.other)
  const svg = Plot.plot({
    width: 760,
    height: 70 + rows.length * 40,
    marginLeft: 270,
    marginRight: 60,
    marginTop: 10,
    marginBottom: 44,
    style: { background: 'transparent', color: theme.soft, fontSize: '13px', fontFamily: 'system-ui, sans-serif' },
    x: { label: 'times as long as a bare component', labelArrow: 'none', labelAnchor: 'center', ticks: 6, domain: [0, most] },
    y: { label: null, domain: rows.map(({ name }) => name), tickSize: 0, padding: 0.35 },
    marks: [
      Plot.gridX({ stroke: theme.line, strokeOpacity: 1 }),
      Plot.barX(rows, { x: 'measured', y: 'name', fill }),
      Plot.ruleX([1], { stroke: theme.soft }),
      Plot.ruleY(rows, { x1: 'from', x2: 'to', y: 'name', stroke: theme.ink, strokeWidth: 1.5, clip: true }),
      Plot.tickX(rows, { x: 'limit', y: 'name', stroke: theme.best, strokeWidth: 4, inset: -5 }),
      Plot.text(rows, {
        x: most,
        y: 'name',
        text: (/** @type {Row} */ { measured }) => measured.toFixed(2),
        dx: 8,
        textAnchor: 'start',
        fill: theme.ink,
      }),
    ],
  })
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  return new XMLSerializer().serializeToString(svg)
}
