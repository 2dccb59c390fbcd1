import { MINUTE } from '../../domain'
import { serverError } from '../errors.table'
import { ProblemError } from '../problem.types'

/** Standard Webhooks: a message that is older or newer than this is not believed. */
const TOLERANCE_MS = 5 * MINUTE
const ID = /^[\w.-]{1,200}$/
const VERSION = 'v1,'

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))

function keyBytes(secret: string): Uint8Array<ArrayBuffer> {
  try {
    const bytes = bytesOf(secret.replace(/^whsec_/, ''))
    if (bytes.byteLength >= 16) return bytes
  } catch {}
  throw serverError('server-webhook-secret')
}

/** Checks a message, and answers its id. */
export type VerifyWebhook = (headers: Headers, text: string, now: number) => Promise<string>

/**
 * Standard Webhooks: HMAC-SHA256 over id, time and the raw body, compared by the platform in constant time. Several secrets are believed
 * while one takes the place of another, and the header may list several signatures.
 *
 * @param secrets in base64, with or without `whsec_`
 * @throws DeveloperError for a secret of another form
 */
export function webhookVerifier(secrets: readonly string[]): VerifyWebhook {
  const material = secrets.map(keyBytes)
  let keys: Promise<CryptoKey[]> | null = null
  const imported = () =>
    (keys ??= Promise.all(
      material.map((bytes) => crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['verify'])),
    ))

  return async (headers, text, now) => {
    const id = headers.get('webhook-id') ?? ''
    const time = headers.get('webhook-timestamp') ?? ''
    const refused = new ProblemError('signature-refused')
    const isYoung = /^\d{1,12}$/.test(time) && Math.abs(now - Number(time) * 1000) <= TOLERANCE_MS
    if (!ID.test(id) || !isYoung) throw refused
    const signed = new TextEncoder().encode(`${id}.${time}.${text}`)
    const listed = (headers.get('webhook-signature') ?? '')
      .split(' ')
      .filter((each) => each.startsWith(VERSION))
      .slice(0, 10)
    for (const key of await imported()) {
      for (const signature of listed) {
        try {
          if (await crypto.subtle.verify('HMAC', key, bytesOf(signature.slice(VERSION.length)), signed)) return id
        } catch {
          // What is no base64 is no signature.
        }
      }
    }
    throw refused
  }
}
