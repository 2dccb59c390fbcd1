import type { ReceivedRequest } from '../http/message'
import { createRouter, type Router } from '../http/router'
import type { StitchApi } from './api'
import { addAuthorizeRoutes } from './authorize.routes'
import { createCodes } from './codes'
import { addGraphqlRoutes } from './graphql.routes'
import { addInteractionRoutes } from './interaction.routes'
import { addTokenRoutes } from './token.routes'

/** The API and the identity server of the simulated platform, over a world. */
export function createStitchApp(api: StitchApi): Router {
  const app = createRouter()
  const codes = createCodes(api.world)
  addGraphqlRoutes(app, api)
  addTokenRoutes(app, api, codes)
  addAuthorizeRoutes(app, api, codes)
  addInteractionRoutes(app, api)

  app.onError((error, c) => {
    // A fault of the sandbox itself must not look like a scripted one.
    console.error('[bank-connection-kit] The sandbox broke at', c.req.method, c.req.path, error)
    return c.json(stitchHttpError(500), 500)
  })
  return app
}

/** Whether a request is for this platform: by its host, or by its path if both platforms share the host. */
export function isForStitch(request: Pick<ReceivedRequest, 'url'>): boolean {
  const { hostname, pathname } = new URL(request.url)
  return /(^|\.)stitch\.money$/.test(hostname) || pathname === '/graphql' || pathname.startsWith('/connect/')
}

/** Stitch docs: a status other than 200 means that something in between failed. The body is not published. */
export const stitchHttpError = (status: number): object => ({ message: `HTTP status ${status}` })
