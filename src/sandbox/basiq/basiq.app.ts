import { jsonAnswer, type Answer } from '../http/message'
import { createRouter, type Router } from '../http/router'
import type { Api } from './api'
import { addBankRoutes } from './banks.routes'
import { addConnectionRoutes } from './connections.routes'
import { addConsentRoutes } from './consent.routes'
import { addDataRoutes } from './data.routes'
import { addJobRoutes } from './jobs.routes'
import { addOtherJobRoutes } from './other-jobs.routes'
import { addEventRoutes } from './events.routes'
import { Refusal, refusals } from './refusal'
import { addTokenRoutes } from './token.routes'
import { addUserRoutes } from './users.routes'

/** The API of the simulated platform, over a world. */
export function createBasiqApp(api: Api): Router {
  const app = createRouter()
  const refused = (refusal: Refusal): Answer => jsonAnswer(refusal.body(api.world.random.uuid()), refusal.status)

  addTokenRoutes(app, api)
  addUserRoutes(app, api)
  addConnectionRoutes(app, api)
  addJobRoutes(app, api)
  addOtherJobRoutes(app, api)
  addBankRoutes(app, api)
  addDataRoutes(app, api)
  addEventRoutes(app, api)
  addConsentRoutes(app, api)

  app.notFound(() => refused(refusals.noRoute()))
  app.onError((error, c) => {
    if (error instanceof Refusal) return refused(error)
    // A fault of the sandbox itself must not look like a scripted one.
    console.error('[bank-connection-kit] The sandbox broke at', c.req.method, c.req.path, error)
    return refused(refusals.internal())
  })
  return app
}
