/** Processor time by the number of connections. @type {import('../plots.table.mjs').Draw<{ rows: import('../../many/many.part.mjs').Followed[] }>} */
export const drawMany = ({ data, theme }) => {
  const Plot = Reflect.get(globalThis, 'Plot')
  const dots = data.rows.flatMap(({ count, startMs, lookMs }) => [
    { count, ms: startMs, what: 'start and first look' },
    { count, ms: lookMs, what: 'each look' },
  ])
  const stroke = (/** @type {{ what: string }} */ { what }) => (what === 'each look' ? theme.own : theme.best)
  const svg = Plot.plot({
    width: 760,
    height: 300,
    marginLeft: 50,
    marginRight: 150,
    marginTop: 30,
    marginBottom: 44,
    style: { background: 'transparent', color: theme.soft, fontSize: '13px', fontFamily: 'system-ui, sans-serif' },
    x: { type: 'log', label: 'connections in one process', labelArrow: 'none', labelAnchor: 'center', tickFormat: ',', ticks: 3 },
    y: { label: 'ms of the processor, for one', labelArrow: 'none', zero: true, nice: true, ticks: 5 },
    marks: [
      Plot.gridY({ stroke: theme.line, strokeOpacity: 1 }),
      Plot.ruleY([0], { stroke: theme.soft }),
      Plot.line(dots, { x: 'count', y: 'ms', z: 'what', stroke, strokeWidth: 2 }),
      Plot.dot(dots, { x: 'count', y: 'ms', r: 5, fill: stroke }),
      Plot.text(
        dots,
        Plot.selectLast({ x: 'count', y: 'ms', z: 'what', text: 'what', dx: 12, textAnchor: 'start', fill: stroke }),
      ),
    ],
  })
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  return new XMLSerializer().serializeToString(svg)
}
