import type { Answer } from '../http/message'
import type { Context, Router } from '../http/router'
import { answerPage } from '../page-layout'
import type { StitchApi } from './api'
import { authorizePage } from './authorize.page'
import { checkAuthorize, type AuthorizeRequest } from './authorize.parse'
import { stitchLogo } from './banks.view'
import type { Codes } from './codes'
import { stitchNote } from './interaction.page'
import { createLink } from './links'
import { withParameters } from './redirects'

/** One user's visit to link a bank. */
interface LinkVisit {
  readonly request: AuthorizeRequest
  /** The address that it ended with. A form that is sent twice creates one link. */
  doneAt: string | null
}

/** The pages where users link a bank, which gives an app a token. */
export function addAuthorizeRoutes(app: Router, { world }: StitchApi, codes: Codes): void {
  const visits = new Map<string, LinkVisit>()
  const gone = (c: Context): Answer => answerPage(c, stitchNote('Not found', 'There is no such request.'), 404)

  app.get('/connect/authorize', (c) => {
    const check = checkAuthorize(new URL(c.req.url).searchParams, world.settings)
    if (check.kind === 'untrusted') return answerPage(c, stitchNote('Not allowed', check.text), 400)
    if (check.kind === 'refused')
      return c.redirect(withParameters(check.redirectUri, { error: check.error, state: check.state }), 303)
    const id = world.random.uuid()
    visits.set(id, { request: check.request, doneAt: null })
    return c.redirect(`/connect/visits/${id}`, 303)
  })

  app.get('/connect/visits/:id', (c) => show(c))

  app.post('/connect/visits/:id', async (c) => {
    const visit = visits.get(c.req.param('id'))
    if (visit === undefined) return gone(c)
    const form = new URLSearchParams(await c.req.text())
    const isAllowed = form.get('decision') === 'allow'
    const bank = linkable().find(({ id }) => id === form.get('bank'))
    if (isAllowed && bank === undefined) return show(c, 'Please choose a bank.')
    if (isAllowed && bank?.status?.login === 'unavailable') return show(c, `${bank.name} is not available right now.`)
    visit.doneAt ??= isAllowed ? linked(visit.request, form) : denied(visit.request)
    return c.redirect(visit.doneAt, 303)
  })

  app.get('/connect/logos/:file', (c) => {
    const bank = world.banks.get(c.req.param('file').replace(/\.svg$/, ''))
    if (bank === undefined) return c.notFound()
    return c.body(stitchLogo(bank), 200, { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=3600' })
  })

  function show(c: Context, error?: string): Answer {
    const visitId = c.req.param('id')
    const visit = visits.get(visitId)
    if (visit === undefined) return gone(c)
    const { scopes, hint } = visit.request
    const facts = { visitId, scopes, hint, banks: linkable(), ...(error === undefined ? {} : { error }) }
    return answerPage(c, authorizePage(facts), error === undefined ? 200 : 400)
  }

  function linked({ redirectUri, state, scopes, nonce, challenge }: AuthorizeRequest, form: URLSearchParams): string {
    const granted = new Set([...form.getAll('scope'), 'openid', 'offline_access'])
    const link = createLink(world, {
      bankId: form.get('bank') ?? '',
      login: form.get('login') ?? 'connects',
      scopes: scopes.filter((scope) => granted.has(scope)),
    })
    const code = codes.issue({ link, nonce, redirectUri, challenge })
    return withParameters(redirectUri, { code, scope: link.scopes.join(' '), state, session_state: world.random.uuid() })
  }

  const denied = ({ redirectUri, state }: AuthorizeRequest): string =>
    withParameters(redirectUri, { error: 'access_denied', error_description: 'The user has cancelled', state })
  const linkable = () => [...world.banks.values()].filter((bank) => bank.linkable)
}
