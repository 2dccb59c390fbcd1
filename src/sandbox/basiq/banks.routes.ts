import type { Answer } from '../http/message'
import type { Context, Router } from '../http/router'
import { authorize, originOf, scopes, type Api } from './api'
import type { Bank } from './banks.table'
import { connectorJson, institutionJson, logoSvg } from './banks.view'
import { refusals } from './refusal'
import { bankKey } from './world'

/** The possible filters, such as `filter=connector.status.eq('operational')`. */
const filters: Readonly<Record<string, (bank: Bank) => string>> = {
  'connector.id': ({ id }) => id,
  'connector.method': ({ method }) => method,
  'connector.status': ({ status }) => status,
  'connector.stage': ({ stage }) => stage,
  'connector.institution.type': ({ type }) => type,
  'connector.authorization.type': ({ authorization }) => authorization,
  'institution.id': ({ id }) => id,
  'institution.status': ({ status }) => status,
  'institution.stage': ({ stage }) => stage,
}

/** Basiq docs: the method is spelled both ways. */
const spelling = (value: string): string => (value === 'open-banking' ? 'openbanking' : value)

function matches(bank: Bank, filter: string): boolean {
  return [...filter.matchAll(/([a-z.]+)\.(eq|ne|in)\(([^)]*)\)/g)].every(([, field = '', operator, list = '']) => {
    const values = [...list.matchAll(/'([^']*)'/g)].map(([, value = '']) => spelling(value))
    const read = filters[field]
    return read === undefined || values.includes(read(bank)) !== (operator === 'ne')
  })
}

/** Banks as connectors (version 3) and as institutions (2.1); those under `/public` need no token. */
export function addBankRoutes(app: Router, api: Api): void {
  const { world } = api
  const filtered = (c: Context): Bank[] => [...world.banks.values()].filter((bank) => matches(bank, c.req.query('filter') ?? ''))

  const connectors = (c: Context): Answer => {
    const data = filtered(c).map((bank) => connectorJson(bank, originOf(api, c)))
    return c.json({ type: 'list', totalCount: data.length, data, links: { self: c.req.url } })
  }
  const connector = (c: Context): Answer => {
    const method = spelling(c.req.param('method'))
    const bank = method === 'web' || method === 'openbanking' ? world.banks.get(bankKey(c.req.param('id'), method)) : undefined
    if (bank === undefined) throw refusals.notFound()
    return c.json(connectorJson(bank, originOf(api, c)))
  }
  // Version 2.1 knows login forms only.
  const institutions = (c: Context): Answer => {
    const data = filtered(c)
      .filter(({ method }) => method === 'web')
      .map((bank) => institutionJson(bank, originOf(api, c)))
    return c.json({ type: 'list', size: data.length, totalCount: data.length, data, links: { self: c.req.url } })
  }
  const institution = (c: Context): Answer => {
    const bank = world.banks.get(bankKey(c.req.param('id'), 'web'))
    if (bank === undefined) throw refusals.notFound()
    return c.json(institutionJson(bank, originOf(api, c)))
  }

  const routes = {
    '/connectors': connectors,
    '/connectors/:id/:method': connector,
    '/institutions': institutions,
    '/institutions/:id': institution,
  }
  for (const [path, answer] of Object.entries(routes)) {
    app.get(`/public${path}`, answer)
    app.get(path, (c) => {
      authorize(api, c, scopes.both)
      return answer(c)
    })
  }

  app.get('/logos/:file', (c) => {
    const id = c.req.param('file').replace(/\.svg$/, '')
    const bank = world.banks.get(bankKey(id, 'web')) ?? world.banks.get(bankKey(id, 'openbanking'))
    if (bank === undefined) throw refusals.notFound()
    return c.body(logoSvg(bank), 200, { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=3600' })
  })
}
