import { serverError } from '../errors.table'
import { digest } from './hash'

/** Encrypts text, so that the store holds nothing that anybody could use. */
export interface Seal {
  /** @param about what the text is and whose: a text that is moved to another place cannot be opened there */
  close(text: string, about: string): Promise<string>
  /** The text; null if it was not closed for this place, with none of the keys, or was changed. */
  open(sealed: string, about: string): Promise<string | null>
}

interface Key {
  /** The first part of the key's own hash. It says which key a text was closed with, without a list of names. */
  id: string
  crypto: CryptoKey
}

const KEY_BYTES = 32
const IV_BYTES = 12
const ID_BYTES = 4

const encode = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes))
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))

function keyBytes(text: string): Uint8Array<ArrayBuffer> {
  try {
    const bytes = bytesOf(text)
    if (bytes.byteLength === KEY_BYTES) return bytes
  } catch {}
  throw serverError('server-encryption-key')
}

async function imported(bytes: Uint8Array<ArrayBuffer>): Promise<Key> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  const key = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt'])
  return { id: encode(hash.subarray(0, ID_BYTES)), crypto: key }
}

const within = (about: string, id: string) => ({ additionalData: new TextEncoder().encode(`${about}\n${id}`) })

/**
 * AES-256-GCM. The first key closes; all of them open, so that a new one can be put in front.
 * @param keys 32 bytes each, in base64
 * @throws DeveloperError for a key of another form, or none: nothing is ever kept in clear
 */
export function createSeal(keys: readonly string[]): Seal {
  if (keys.length === 0) throw serverError('server-encryption-key')
  const material = keys.map(keyBytes)
  let all: Promise<readonly Key[]> | null = null
  const ready = (): Promise<readonly Key[]> => (all ??= Promise.all(material.map(imported)))

  return {
    close: async (text, about) => {
      const [key] = await ready()
      if (key === undefined) throw serverError('server-encryption-key')
      const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES))
      const bytes = new TextEncoder().encode(text)
      const closed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, ...within(about, key.id) }, key.crypto, bytes)
      return [key.id, encode(iv), encode(new Uint8Array(closed))].join('.')
    },
    open: async (sealed, about) => {
      const [id, iv = '', closed = ''] = sealed.split('.')
      const key = (await ready()).find((each) => each.id === id)
      if (key === undefined) return null
      try {
        const options = { name: 'AES-GCM', iv: bytesOf(iv), ...within(about, key.id) }
        return new TextDecoder().decode(await crypto.subtle.decrypt(options, key.crypto, bytesOf(closed)))
      } catch {
        return null
      }
    },
  }
}

/** A seal whose key comes from a secret that the server has anyway. For what is stored for seconds: without the secret it is lost. */
export function sealOfSecret(secret: string): Seal {
  let made: Promise<Seal> | null = null
  const ready = () =>
    (made ??= digest('seal', secret).then((hash) => {
      const bytes = (hash.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16))
      return createSeal([btoa(String.fromCharCode(...bytes))])
    }))
  return {
    close: async (...of) => (await ready()).close(...of),
    open: async (...of) => (await ready()).open(...of),
  }
}
