import type { Answer } from '../http/message'
import type { Context, Router } from '../http/router'
import { answerPage } from '../page-layout'
import type { StitchApi } from './api'
import { interactionPage, stitchNote } from './interaction.page'
import { isAllowedRedirect } from './redirects'
import type { Interaction } from './world.types'

/**
 * The page of a `userInteractionUrl`. Stitch docs: it goes back to `redirect_uri` whether the user has finished or not, and
 * the return says nothing about the outcome; `node(id)` does.
 */
export function addInteractionRoutes(app: Router, { world }: StitchApi): void {
  for (const kind of ['authorization', 'payment-request'] as const) {
    app.get(`/connect/${kind}/:id`, (c) => show(c, c.req.query('redirect_uri') ?? null))
    app.post(`/connect/${kind}/:id`, async (c) => {
      const form = new URLSearchParams(await c.req.text())
      const redirectUri = form.get('redirect_uri')
      const interaction = interactionOf(c)
      if (interaction === null || !mayReturn(redirectUri)) return show(c, redirectUri)
      const decision = form.get('decision')
      if (decision === 'complete' && form.get('otp') !== interaction.otp) {
        return show(c, redirectUri, `That is not the code. The sandbox takes ${interaction.otp}.`)
      }
      // A settled interaction stays settled, however often the form is sent.
      if (interaction.status === 'pending' && decision === 'complete') interaction.status = 'complete'
      if (interaction.status === 'pending' && decision === 'fail') interaction.status = 'failed'
      return leave(c, redirectUri)
    })
  }

  function show(c: Context, redirectUri: string | null, error?: string): Answer {
    const interaction = interactionOf(c)
    if (interaction === null) return answerPage(c, stitchNote('Not found', 'There is no such request.'), 404)
    if (!mayReturn(redirectUri)) {
      return answerPage(c, stitchNote('Not allowed', 'redirect_uri is not one of userInteractionRedirectUrls.'), 400)
    }
    if (interaction.status !== 'pending') return leave(c, redirectUri)
    const bankName = world.banks.get(world.links.get(interaction.linkId)?.bankId ?? '')?.name ?? 'Your bank'
    const facts = { interaction, bankName, redirectUri, ...(error === undefined ? {} : { error }) }
    return answerPage(c, interactionPage(facts), error === undefined ? 200 : 400)
  }

  function leave(c: Context, redirectUri: string | null): Answer {
    if (redirectUri !== null) return c.redirect(redirectUri, 303)
    return answerPage(c, stitchNote('Done', 'You can close this window now.'))
  }

  const mayReturn = (redirectUri: string | null): boolean =>
    redirectUri === null || isAllowedRedirect(redirectUri, world.settings.userInteractionRedirectUrls)
  const interactionOf = (c: Context): Interaction | null => world.interactions.get(c.req.param('id')) ?? null
}
