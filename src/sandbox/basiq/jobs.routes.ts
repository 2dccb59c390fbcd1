import type { Context, Router } from '../http/router'
import { authorize, authorizeUser, filterValue, jobReference, jobView, jsonBody, scopes, type Api } from './api'
import { isRight } from './begin'
import type { Job } from './job.types'
import { refusals } from './refusal'
import type { Token } from './world.types'

/** Basiq docs: a user's list keeps jobs for seven days. */
const LISTED_MS = 7 * 24 * 3_600_000
const ID = /^[A-Za-z0-9_-]{1,128}$/

/** Jobs, and the answers to their challenges. */
export function addJobRoutes(app: Router, api: Api): void {
  const { world } = api

  app.get('/jobs/:jobId', (c) => {
    const token = authorize(api, c, world.settings.clientReadsJobs ? scopes.both : scopes.server)
    return c.json(jobView(api, c, jobOf(api, c, token), { version: token.version, withInstitution: false }))
  })

  app.post('/jobs/:jobId/mfa', async (c) => {
    const token = authorize(api, c, scopes.client)
    const job = jobOf(api, c, token)
    const answers = (await jsonBody(c))['mfa-response']
    if (!isAnswers(answers))
      throw refusals.notSupplied([{ name: 'MFA response', pointer: 'mfa-response', parameter: 'mfa-response' }])
    answerChallenge(api, job, answers)
    return c.json(jobReference(api, c, job), 202)
  })

  app.post('/jobs/:jobId/mfa/:request', (c) => {
    const job = jobOf(api, c, authorize(api, c, scopes.client))
    const request = c.req.param('request')
    const challenge = waitingChallenge(api, job)
    const isOffered =
      request === 'resend' ? challenge?.resends === true : request === 'another' && challenge?.another !== undefined
    if (!isOffered) throw refusals.notValid('MFA request', 'mfa-request')
    job.asked = { at: world.clock.now(), anotherWay: request === 'another' || job.asked?.anotherWay === true }
    return c.json(jobReference(api, c, job), 202)
  })

  app.get('/users/:userId/jobs', (c) => {
    const { token, user } = authorizeUser(api, c, scopes.server)
    const connectionId = filterValue(c, 'connection.id')
    const since = world.clock.now() - LISTED_MS
    const data = [...world.jobs.values()]
      .filter((job) => job.userId === user.id && job.createdAt > since)
      .filter((job) => connectionId === null || job.connectionId === connectionId)
      .map((job) => jobView(api, c, job, { version: token.version, withInstitution: true }))
    return c.json({ type: 'list', size: data.length, data, links: { self: c.req.url } })
  })
}

function jobOf({ world }: Api, c: Context, token: Token): Job {
  const id = c.req.param('jobId')
  if (!ID.test(id)) throw refusals.notValid('Job ID', 'jobId')
  const job = world.jobs.get(id)
  if (job === undefined) throw refusals.noJob(token.version)
  if (token.scope === 'CLIENT_ACCESS' && token.userId !== job.userId) throw refusals.anotherUser()
  return job
}

const waitingChallenge = ({ world }: Api, job: Job) =>
  world.timeline(job).steps.find((step) => step.challenge !== null)?.challenge ?? null

/**
 * Takes an answer.
 * @throws Refusal 400 if no challenge waits, or if the setting refuses wrong answers in the call itself
 */
function answerChallenge(api: Api, job: Job, answers: readonly string[]): void {
  const { world } = api
  if (waitingChallenge(api, job) === null) throw refusals.notValid('MFA response', 'mfa-response')
  const right = isRight(job, answers)
  const refused = !right && world.settings.wrongMfaAnswer !== 'fails-later'
  if (!refused || world.settings.wrongMfaAnswer === 'refused') job.answer = { at: world.clock.now(), right, checked: !refused }
  if (refused) throw refusals.notValid('MFA response', 'mfa-response')
}

const isAnswers = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length > 0 && value.every((answer) => typeof answer === 'string')
