import type { Answer } from '../http/message'
import type { Context, Router } from '../http/router'
import { answerPage as page } from '../page-layout'
import type { Api } from './api'
import type { Bank } from './banks.table'
import { bankOf } from './connect'
import { authorizePage, challengePage, connectedPage, loginPage, notePage, pickerPage, type PageFacts } from './consent.page'
import {
  activeConsent,
  createConsentVisit,
  extendConsent,
  leaveAtBank,
  returnUrl,
  revokeAndDelete,
  sendAuthorization,
  sendLogin,
  sendOnce,
  type ConsentVisit,
} from './consent-visit'
import { scriptFor } from './job-plan'
import { Refusal } from './refusal'
import { issueToken } from './token'
import { bankKey } from './world'
import type { Token } from './world.types'

/** The login for open banking. Basiq docs: the open-banking sandbox's member number and OTP. */
const MEMBER = { memberNumber: '374829', otp: '227470' }

/** Basiq docs: these actions need an active consent. */
const NEED_CONSENT = new Set(['connect', 'manage', 'extend', 'update', 'reauthorise'])

/** The logins for connecting three banks at once. */
const THREE = [
  ['AU00000', 'Wentworth-Smith'],
  ['AU00001', 'Whistler'],
  ['AU00101', 'gavinBelson'],
] as const

/** The hosted consent screen, where version 3 creates connections and updates their credentials. */
export function addConsentRoutes(app: Router, { world }: Api): void {
  const visits = new Map<string, ConsentVisit>()
  const facts = (visit: ConsentVisit, error: string | null = null): PageFacts => ({
    visit,
    formId: world.random.uuid(),
    canReturn: world.settings.dashboard.redirectUrl !== null,
    error,
  })
  const note = (c: Context, status: 400 | 401 | 404, code: string, text: string): Answer => page(c, notePage(code, text), status)
  const bankPage = (c: Context, visit: ConsentVisit, bank: Bank, error: string | null = null): Answer =>
    page(
      c,
      bank.method === 'openbanking' ? authorizePage(facts(visit, error), bank) : loginPage(facts(visit, error), bank),
      error === null ? 200 : 400,
    )

  app.get('/consent/home', (c) => {
    const token = world.tokens.get(c.req.query('token') ?? '') ?? useAuthLink(c.req.query('authLink'))
    if (token === undefined || token.expiresAt <= world.clock.now())
      return note(c, 401, 'access-denied', 'This link has expired.')
    if (token.userId === null) return note(c, 400, 'missing-attributes', 'The token is not bound to a user.')
    const action = c.req.query('action') ?? 'null'
    const consent = activeConsent(world, token.userId)
    if (NEED_CONSENT.has(action) && consent === null) return note(c, 404, 'resource-not-found', 'There is no consent yet.')
    if (action === 'update') revokeAndDelete(world, token.userId)
    if (action === 'extend' && consent !== null) extendConsent(world, consent)

    const connectionId = c.req.query('connectionId')
    const connection = connectionId === undefined ? null : (world.connections.get(connectionId) ?? null)
    const isOwn = connection?.userId === token.userId && connection.deletedAt === null
    if (connectionId !== undefined && !isOwn) return note(c, 404, 'resource-not-found', 'There is no such connection.')
    const visit = createConsentVisit(world, { userId: token.userId, state: c.req.query('state') ?? null, connection })
    visits.set(visit.id, visit)
    if (action === 'extend') return c.redirect(`/consent/visits/${visit.id}/done`, 303)
    const institutionId = c.req.query('institutionId')
    const bank = connection === null ? bankById(institutionId) : bankOf(world, connection)
    // Redirects from the address with the token to one that the user can return to.
    return c.redirect(
      `/consent/visits/${visit.id}${bank === null ? '' : `?bank=${encodeURIComponent(bankKey(bank.id, bank.method))}`}`,
      303,
    )
  })

  app.get('/consent/visits/:visitId', (c) => {
    const visit = visitOf(c)
    const bank = world.banks.get(c.req.query('bank') ?? '')
    if (bank !== undefined) return bankPage(c, visit, bank)
    return page(c, pickerPage(facts(visit), connectable()))
  })

  app.post('/consent/visits/:visitId/login', async (c) => {
    const visit = visitOf(c)
    const form = await formOf(c)
    const bank = world.banks.get(form.get('bank') ?? '')
    if (bank === undefined || bank.method !== 'web') return note(c, 404, 'resource-not-found', 'There is no such bank.')
    const picked = world.logins.get(form.get('sandboxLogin') ?? '')
    const loginId = visit.connection?.loginId ?? picked?.loginId ?? form.get('loginId') ?? ''
    const password = picked?.password ?? form.get('password') ?? ''
    if (loginId === '' || password === '') return bankPage(c, visit, bank, 'Please fill in your login.')
    const formId = form.get('form') ?? ''
    const script = scriptFor(bank, loginId, world.logins.get(loginId)?.behaviour ?? null)
    if (script !== null && !visit.sent.has(formId)) {
      visit.waiting = { formId, bank, loginId, password }
      return page(c, challengePage({ ...facts(visit), formId }, bank, script))
    }
    return begin(c, visit, bank, formId, () => sendLogin(world, visit, { bank, loginId, password }, null))
  })

  app.post('/consent/visits/:visitId/answer', async (c) => {
    const visit = visitOf(c)
    const form = await formOf(c)
    const { waiting } = visit
    if (waiting === null) return sent(c, visit)
    return begin(c, visit, waiting.bank, waiting.formId, () => sendLogin(world, visit, waiting, form.getAll('answer')))
  })

  app.post('/consent/visits/:visitId/authorize', async (c) => {
    const visit = visitOf(c)
    const form = await formOf(c)
    const bank = world.banks.get(form.get('bank') ?? '')
    if (bank === undefined || bank.method !== 'openbanking') return note(c, 404, 'resource-not-found', 'There is no such bank.')
    const declined = form.get('decision') === 'decline'
    if (!declined && (form.get('memberNumber') !== MEMBER.memberNumber || form.get('otp') !== MEMBER.otp)) {
      return bankPage(c, visit, bank, 'That is not right. The sandbox takes 374829 and 227470.')
    }
    return begin(c, visit, bank, form.get('form') ?? '', () => sendAuthorization(world, visit, bank, { declined }))
  })

  app.post('/consent/visits/:visitId/three', async (c) => {
    const visit = visitOf(c)
    const formId = (await formOf(c)).get('form') ?? ''
    sendOnce(world, visit, formId, () =>
      THREE.flatMap(([id, loginId]) => {
        const bank = world.banks.get(bankKey(id, 'web'))
        const login = world.logins.get(loginId)
        return bank && login
          ? [sendLogin(world, { ...visit, connection: null }, { bank, loginId, password: login.password }, null)]
          : []
      }),
    )
    return sent(c, visit)
  })

  app.get('/consent/visits/:visitId/done', (c) => {
    const visit = visitOf(c)
    const mayAddAnother = world.settings.dashboard.multipleConnections && visit.connection === null
    return page(c, connectedPage(facts(visit), { mayAddAnother }))
  })

  app.get('/consent/visits/:visitId/return', (c) => {
    const visit = visitOf(c)
    const left = world.banks.get(c.req.query('left') ?? '')
    if (left !== undefined && visit.jobIds.length === 0) leaveAtBank(world, visit, left)
    const url = returnUrl(world, visit)
    return url === null ? page(c, notePage('Done', 'You can close this window now.')) : c.redirect(url, 303)
  })

  /** Basiq docs: a link opens the screen for its user, once. */
  function useAuthLink(id: string | undefined): Token | undefined {
    const link = [...world.authLinks.values()].find((each) => each.id === id)
    if (link === undefined || link.expiresAt <= world.clock.now()) return undefined
    world.authLinks.delete(link.userId)
    return issueToken(world, { scope: 'CLIENT_ACCESS', userId: link.userId, version: '3.0' })
  }

  function begin(c: Context, visit: ConsentVisit, bank: Bank, formId: string, send: () => ReturnType<typeof sendLogin>): Answer {
    try {
      sendOnce(world, visit, formId, () => [send()])
    } catch (cause) {
      if (cause instanceof Refusal) return bankPage(c, visit, bank, cause.entries.map(({ title }) => title).join(' '))
      throw cause
    }
    visit.waiting = null
    return sent(c, visit)
  }

  /** Every form ends in a redirect, so that a reload or the back button sends nothing again. */
  function sent(c: Context, visit: ConsentVisit): Answer {
    const { skipSuccessScreen, redirectUrl } = world.settings.dashboard
    return c.redirect(`/consent/visits/${visit.id}/${skipSuccessScreen && redirectUrl !== null ? 'return' : 'done'}`, 303)
  }

  function visitOf(c: Context): ConsentVisit {
    const visit = visits.get(c.req.param('visitId'))
    if (visit === undefined) throw new Refusal(404, { code: 'resource-not-found', title: 'There is no such visit', detail: '' })
    return visit
  }

  const connectable = (): Bank[] =>
    [...world.banks.values()].filter(({ authorization, stage }) => authorization !== 'other' && stage !== 'alpha')
  const bankById = (id: string | undefined): Bank | null =>
    id === undefined ? null : (world.banks.get(bankKey(id, 'web')) ?? world.banks.get(bankKey(id, 'openbanking')) ?? null)
}

const formOf = async (c: Context): Promise<URLSearchParams> => new URLSearchParams(await c.req.text())
