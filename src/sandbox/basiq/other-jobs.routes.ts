import { isRecord } from '../../domain'
import type { Router } from '../http/router'
import { authorize, authorizeUser, jobReference, jsonBody, scopes, text, type Api } from './api'
import type { Job, PhaseEnd } from './job.types'
import { refusals } from './refusal'
import { statementErrors } from './step-errors.table'
import { bankKey, type World } from './world'

/** Basiq docs: statements take 10 to 30 seconds. */
const STATEMENT_MS = 15_000
const REPORT_MS = 8_000
/** The limit of Basiq's own upload form. */
const LARGEST_BYTES = 4.5 * 1024 * 1024
/** The report type whose job fails, so that the failure can be tested. */
const FAILING_REPORT = 'SANDBOX_FAILS'

/** Jobs without a bank: reading statements and creating reports. */
export function addOtherJobRoutes(app: Router, api: Api): void {
  const { world } = api

  app.post('/users/:userId/statements', async (c) => {
    const { token, user } = authorizeUser(api, c, scopes.both)
    const form = await c.req.formData().catch(() => null)
    if (form === null) throw refusals.contentType()
    const institutionId = form.get('institutionId')
    const statement = form.get('statement')
    if (typeof institutionId !== 'string' || institutionId === '') {
      throw refusals.notSupplied([{ name: 'Institution ID', pointer: 'institutionId', parameter: 'institutionId' }])
    }
    if (statement === null) throw refusals.notSupplied([{ name: 'Statement', pointer: 'statement', parameter: 'statement' }])
    // Basiq docs: Hooli takes no statements.
    if (institutionId === 'AU00000' || !world.banks.has(bankKey(institutionId, 'web')))
      throw refusals.institutionNotSupported(institutionId)
    if (typeof statement !== 'string' && statement.size > LARGEST_BYTES) throw refusals.tooLong()
    const error = statementErrors.find(({ code }) => typeof statement !== 'string' && statement.name.includes(code)) ?? null
    const end: PhaseEnd = error === null ? { kind: 'success' } : { kind: 'failure', error }
    const phases = [{ title: 'retrieve-statements', ms: STATEMENT_MS, end }]
    const job = addJob(world, {
      kind: 'statement',
      userId: user.id,
      institutionId,
      version: token.version,
      plan: { phases, outage: null },
    })
    return c.json(jobReference(api, c, job), 202)
  })

  app.post('/reports', async (c) => {
    const token = authorize(api, c, scopes.server)
    const body = await jsonBody(c)
    const userId = reportUser(body) ?? token.userId
    if (userId === null) throw refusals.notSupplied([{ name: 'User ID', pointer: 'filters', parameter: 'userId' }])
    if (!world.users.has(userId)) throw refusals.notFound()
    // Basiq docs: a report that cannot be created fails without a result.
    const end: PhaseEnd = text(body, 'reportType') === FAILING_REPORT ? { kind: 'failure', error: null } : { kind: 'success' }
    const phases = [{ title: 'create-report', ms: REPORT_MS, end }]
    const job = addJob(world, {
      kind: 'report',
      userId,
      institutionId: 'AU00000',
      version: token.version,
      plan: { phases, outage: null },
    })
    return c.json(jobReference(api, c, job), 202)
  })
}

function addJob(world: World, facts: Pick<Job, 'kind' | 'userId' | 'institutionId' | 'version' | 'plan'>): Job {
  const now = world.clock.now()
  const job: Job = {
    ...facts,
    id: world.random.uuid(),
    intent: 'create',
    connectionId: null,
    bankKey: null,
    asked: null,
    createdAt: now,
    startAt: now,
    queued: false,
    quirks: [],
    answer: null,
    supersededAt: null,
  }
  world.jobs.set(job.id, job)
  return job
}

/** The user that a report is about, as in `filters: [{ name: 'userId', value: '...' }]`. */
function reportUser(body: Record<string, unknown>): string | null {
  const filters: unknown[] = Array.isArray(body['filters']) ? body['filters'] : []
  const filter = filters.filter(isRecord).find((each) => text(each, 'name') === 'userId')
  return filter === undefined ? null : text(filter, 'value')
}
