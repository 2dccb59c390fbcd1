import type { SandboxLogin } from '../../../src/sandbox/index'
import type { WireJob } from '../world'
import { clientToken, newestJob, serverToken, visitOf, type Life } from './life'

const HOUR = 3_600_000

async function connectWith(life: Life, userId: string, login: SandboxLogin): Promise<void> {
  const { loginId, password, institutionId } = login
  if (life.version === '2.1') {
    const body = { loginId, password, institution: { id: institutionId } }
    const as = clientToken(life, userId)
    await life.ask('POST', `/users/${userId}/connections`, { as, body })
    await life.ask('POST', `/users/${userId}/connections`, { as, body })
    return
  }
  const visit = await visitOf(life, userId)
  const page = await life.ask('POST', `${visit}/login`, {
    form: { bank: `${institutionId}/web`, loginId, password, form: 'one' },
  })
  if (page.status === 200) await life.ask('POST', `${visit}/answer`, { form: { answer: login.behaviour.mfa?.answers[0] ?? '' } })
}

/** Looks at a job until it has nothing more to say, answers its challenge, and asks for what a challenge offers. */
async function follow(life: Life, userId: string, jobId: string, answers: readonly string[]): Promise<void> {
  for (let look = 0; look < 14; look += 1) {
    const response = await life.ask('GET', `/jobs/${jobId}`, { as: serverToken(life, userId) })
    const job = (await response.json()) as WireJob
    const asks = job.steps.some(({ result }) => [result].flat()[0]?.['type'] === 'mfa')
    const as = clientToken(life, userId)
    if (asks && look > 3) await life.ask('POST', `/jobs/${jobId}/mfa`, { as, body: { 'mfa-response': answers } })
    life.world.clock.jump(look < 8 ? 3_000 : HOUR * (look - 7))
  }
}

/** One login from its first connection to the end of it. */
export async function liveWith(life: Life, login: SandboxLogin): Promise<void> {
  const { id: userId } = life.world.control.addUser()
  const mfa = login.behaviour.mfa
  const answers = mfa?.options === undefined ? (mfa?.answers ?? ['1234']) : [mfa.options[0]?.value ?? '']
  const get = async (path: string) => (await life.ask('GET', `/users/${userId}${path}`, { as: serverToken(life, userId) })).json()
  const post = (path: string, body?: unknown) =>
    life.ask('POST', `/users/${userId}${path}`, { as: serverToken(life, userId), ...(body === undefined ? {} : { body }) })

  await connectWith(life, userId, login)
  const first = newestJob(life, userId)
  if (first !== null) await follow(life, userId, first, answers)
  for (const path of ['', '/jobs', '/connections']) await get(path)
  for (const { id } of life.world.control.connections().filter((each) => each.userId === userId)) {
    await get(`/connections/${id}`)
    await life.ask('GET', `/users/${userId}/connections/${id}`, { as: clientToken(life, userId) })
    await post(`/connections/${id}/refresh`)
    await post(`/connections/${id}/refresh`)
    const again = newestJob(life, userId)
    if (again !== null) await follow(life, userId, again, answers)
    if (life.version === '2.1') await post(`/connections/${id}`, { password: login.password })
    await post('/connections/refresh')
    for (const kind of ['accounts', 'transactions']) {
      const { data } = (await get(`/${kind}`)) as { data: { id: string }[] }
      await get(`/${kind}/${data[0]?.id ?? 'none'}`)
    }
    await life.ask('DELETE', `/users/${userId}/connections/${id}`, { as: serverToken(life, userId) })
  }
}

/** Open banking, as far as version 3's consent screen leads: allowed, declined, and left at the bank. */
export async function liveWithOpenBanking(life: Life, decision: 'allow' | 'decline' | 'leave'): Promise<void> {
  const { id: userId } = life.world.control.addUser()
  const visit = await visitOf(life, userId)
  const bank = 'AU00201/openbanking'
  if (decision === 'leave') await life.ask('GET', `${visit}/return?left=${encodeURIComponent(bank)}`)
  const form = { bank, form: 'one', decision, memberNumber: '374829', otp: '227470' }
  if (decision !== 'leave') await life.ask('POST', `${visit}/authorize`, { form })
  const as = () => serverToken(life, userId)
  for (let look = 0; look < 8; look += 1) {
    for (const path of ['/connections', '/jobs', '/accounts']) await life.ask('GET', `/users/${userId}${path}`, { as: as() })
    life.world.clock.jump(4_000)
  }
  const consents = await life.ask('GET', `/users/${userId}/consents`, { as: as() })
  const { data } = (await consents.json()) as { data: { id: string }[] }
  for (const { id } of data) await life.ask('DELETE', `/users/${userId}/consents/${id}`, { as: as() })
  await life.ask('GET', `/users/${userId}/consents`, { as: as() })
}
