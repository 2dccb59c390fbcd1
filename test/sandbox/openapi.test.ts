import { expect, it } from 'vitest'
import { testWorld } from './world'

/**
 * What Basiq's OpenAPI documents (2.1 and 3) require of answers, and its own examples have: the schemas in small. Where a document
 * contradicts the examples, such as in the null results of a job's steps, the examples count.
 */
const REQUIRED: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  user: {
    '': ['type', 'id', 'email', 'mobile', 'name', 'links', 'accounts', 'connections'],
    links: ['self', 'auth_link', 'accounts', 'connections', 'transactions'],
  },
  auth_link: { '': ['type', 'id', 'userId', 'expiresAt', 'mobile', 'links'], links: ['self', 'public'] },
  institutions: { '': ['type', 'totalCount', 'data', 'links'] },
  institution: {
    '': [
      'type',
      'id',
      'name',
      'shortName',
      'institutionType',
      'country',
      'serviceName',
      'serviceType',
      'tier',
      'authorization',
      'features',
      'stage',
      'status',
      'stats',
      'logo',
      'links',
    ],
    features: ['login'],
    logo: ['type', 'links'],
  },
  connections: { '': ['type', 'data', 'links'] },
  connection: {
    '': ['type', 'id', 'status', 'lastUsed', 'institution', 'links'],
    links: ['self', 'user', 'institution', 'accounts'],
  },
  job: { '': ['type', 'id', 'created', 'updated', 'steps', 'links'], links: ['self'] },
}

const at = (value: unknown, member: string): object => {
  const found: unknown = member === '' ? value : (value as Record<string, unknown>)[member]
  return typeof found === 'object' && found !== null ? found : {}
}

/** The members that the schema requires and the answer lacks. */
const lacks = (name: string, answer: unknown): string[] =>
  Object.entries(REQUIRED[name] ?? {}).flatMap(([member, names]) =>
    names.filter((each) => !(each in at(answer, member))).map((each) => `${member}/${each}`),
  )

it('the answers of version 2.1 have all that the document requires', async () => {
  const world = testWorld()
  const { body: job } = await world.create('gavinBelson', 'hooli2016')
  world.clock.jump(60_000)
  const get = async (path: string) => (await world.call('GET', path, { token: world.server })).body
  await world.call('POST', `/users/${world.userId}/auth_link`, { token: world.server, body: { mobile: '+61400000000' } })
  const id = world.control.connections()[0]?.id
  const looks: [string, string][] = [
    ['user', `/users/${world.userId}`],
    ['auth_link', `/users/${world.userId}/auth_link`],
    ['institutions', '/institutions'],
    ['institution', '/institutions/AU00000'],
    ['connections', `/users/${world.userId}/connections`],
    ['connection', `/users/${world.userId}/connections/${id}`],
    ['job', `/jobs/${job.id}`],
  ]
  for (const [name, path] of looks) expect([name, lacks(name, await get(path))]).toEqual([name, []])
})
