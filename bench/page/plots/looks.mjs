/** Requests against delay: each policy a dot, the best schedules a line. @type {import('../plots.table.mjs').Draw<import('../../looks/looks.part.mjs').Looks>} */
export const drawLooks = ({ data, theme }) => {
  const Plot = Reflect.get(globalThis, 'Plot')
  /** @typedef {{ own: boolean, place: string }} Dot @typedef {{ dx: number, dy: number, anchor: string }} Place */
  const [MEDIAN, MEAN] = ['the median connection', 'the mean of all']
  /** Where a name stands beside its dot, if not on its right. @type {Record<string, Place>} */
  const PLACES = {
    [`kit, averages known ${MEDIAN}`]: { dx: 6, dy: 38, anchor: 'middle' },
    [`UCP widget ${MEDIAN}`]: { dx: 0, dy: -15, anchor: 'middle' },
    [`kit, averages known ${MEAN}`]: { dx: 6, dy: 17, anchor: 'start' },
    [`kit, averages unknown ${MEDIAN}`]: { dx: 10, dy: -4, anchor: 'start' },
    [`Basiq connect-auth ${MEAN}`]: { dx: 0, dy: -15, anchor: 'end' },
  }
  const dots = data.rows.flatMap(({ name, figures: { requests, loginLateMs, endLateMs } }) =>
    [
      { of: MEDIAN, requests: requests.p50, late: (loginLateMs.p50 + endLateMs.p50) / 2000 },
      { of: MEAN, requests: requests.mean, late: (loginLateMs.mean + endLateMs.mean) / 2000 },
    ].map((dot) => ({
      ...dot,
      name: name.replace('this ', '').replace('Universal Connect Widget', 'UCP widget'),
      own: name.startsWith('this kit'),
    })),
  )
  const line = (/** @type {'known' | 'unknown'} */ averages) =>
    data.best[averages].map(({ requests, lateMs }) => ({ of: MEAN, requests, late: lateMs / 1000 }))
  const where = { x: 'requests', y: 'late', fx: 'of' }
  const fill = (/** @type {Dot} */ { own }) => (own ? theme.own : theme.other)
  const names = dots.map((dot) => {
    const { dx, dy, anchor } = PLACES[`${dot.name} ${dot.of}`] ?? { dx: 11, dy: 0, anchor: 'start' }
    return Plot.text([dot], { ...where, text: 'name', dx, dy, textAnchor: anchor, fill, fontWeight: dot.own ? 600 : 400 })
  })
  const svg = Plot.plot({
    width: 920,
    height: 420,
    marginLeft: 44,
    marginTop: 54,
    marginBottom: 48,
    marginRight: 12,
    style: { background: 'transparent', color: theme.soft, fontSize: '13px', fontFamily: 'system-ui, sans-serif' },
    fx: { label: null, domain: [MEDIAN, MEAN], padding: 0.06 },
    x: { label: 'requests for each connection', domain: [0, 42], ticks: 8, labelArrow: 'none', labelAnchor: 'center' },
    y: { label: 'seconds until news is seen', domain: [0, 2.5], ticks: [0, 0.5, 1, 1.5, 2, 2.5], labelArrow: 'none' },
    marks: [
      Plot.gridY([0.5, 1, 1.5, 2, 2.5], { stroke: theme.line, strokeOpacity: 1 }),
      Plot.ruleY([0], { stroke: theme.soft }),
      Plot.line(line('known'), { ...where, stroke: theme.best, strokeWidth: 2, clip: true }),
      Plot.line(line('unknown'), { ...where, stroke: theme.best, strokeWidth: 2, strokeDasharray: '5 4', clip: true }),
      Plot.text([{ of: MEAN, requests: 7.2, late: 2.2, name: 'the best possible' }], {
        ...where,
        text: 'name',
        textAnchor: 'start',
        fill: theme.best,
      }),
      Plot.dot(dots, { ...where, r: 6, fill }),
      ...names,
    ],
  })
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  return new XMLSerializer().serializeToString(svg)
}
