import { safeUrl } from '../../domain'
import type { BasiqVersion } from '../../aggregators/basiq'
import { serverError } from '../errors.table'
import { webhookVerifier, type VerifyWebhook } from '../webhook/webhook.verify'

export interface BasiqServerOptions {
  /** The key of the host's Basiq application, as its dashboard shows it. It never leaves the server. Undefined throws. */
  apiKey: string | undefined
  /** The API of the host's Basiq application. */
  version: BasiqVersion
  /**
   * The secret of the webhook that Basiq sends to `/basiq/webhooks`; a list while one takes the place of another.
   * @default webhooks are not taken
   */
  webhookSecret?: string | readonly string[] | undefined
  /**
   * An absolute https address, or a loopback one for the sandbox.
   * @default 'https://au-api.basiq.io'
   */
  apiUrl?: string | undefined
}

export interface BasiqServerSettings {
  apiKey: string
  /** The value of the header `basiq-version`. */
  version: '2.1' | '3.0'
  apiUrl: string
  /** Null: webhooks are not taken. */
  verify: VerifyWebhook | null
}

/** @throws DeveloperError */
export function settingsOf({
  apiKey,
  version,
  webhookSecret,
  apiUrl = 'https://au-api.basiq.io',
}: BasiqServerOptions): BasiqServerSettings {
  if (typeof apiKey !== 'string' || apiKey === '') {
    throw serverError('server-api-key')
  }
  if (version !== '2.1' && version !== '3') {
    throw serverError('server-basiq-version')
  }
  if (safeUrl(apiUrl) === null) {
    throw serverError('server-api-url')
  }
  const verify = webhookSecret === undefined ? null : webhookVerifier([webhookSecret].flat())
  return { verify, apiKey, version: version === '3' ? '3.0' : '2.1', apiUrl: apiUrl.replace(/\/+$/, '') }
}
