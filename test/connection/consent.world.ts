import type { BankConnectionOptions } from '../../src/connection'
import type { ConnectionRequest } from '../../src/domain'
import { browser, type Page } from '../sandbox/browser'
import { memoryStorage, SECOND, testWorld } from './world'

export const RETURN = 'https://app.example/connect'
export const create: ConnectionRequest = { intent: 'create', institutionId: 'AU00000' }

/** A version 3 world with a person at the consent screen. Each `load` is a page load of the host's app. */
export function consentWorld() {
  const world = testWorld({
    version: '3.0',
    script: { settings: { dashboard: { redirectUrl: RETURN, multipleConnections: true, skipSuccessScreen: false } } },
  })
  const storage = memoryStorage()
  const person = browser(world.sandbox)
  const load = (request: ConnectionRequest = create, own: Partial<BankConnectionOptions> = {}) =>
    world.follow(request, {
      aggregator: world.aggregator({ consentUrl: 'https://au-api.basiq.io/consent/home' }),
      resume: { storage },
      userKey: 'user-1',
      ...own,
    })
  /** Presses the button and follows it to the consent screen. */
  const leave = async (flow: ReturnType<typeof load>): Promise<Page> => {
    flow.connection.actions.retry()
    if (flow.at() === 'needs-authorization.asking') flow.connection.actions.authorize()
    await world.clock.advance(SECOND)
    flow.connection.stop()
    await world.clock.advance(SECOND)
    return person.open(world.page.visited.at(-1) ?? '')
  }
  const back = async (page: Page, text = 'Done') => {
    const href = new RegExp(`href="([^"]+)">${text}</a>`).exec(page.html)?.[1]?.replaceAll('&amp;', '&') ?? ''
    world.page.url = (await person.open(new URL(href, page.url).href)).url
  }
  return { ...world, storage, person, load, leave, back }
}

export const login = { bank: 'AU00000/web', loginId: 'gavinBelson', password: 'hooli2016' }
