import { describe, expect, it } from 'vitest'
import { codeErrorOf } from '../../src/domain/code-error'

const named = (name: string, message: string): Error => Object.assign(new Error(message), { name })

/** As engines word them. */
const IN_CODE = [
  ['Node without the global', 'ReferenceError', 'fetch is not defined'],
  ['Firefox', 'ReferenceError', 'post is not defined'],
  ['Safari', 'ReferenceError', "Can't find variable: post"],
  ['V8', 'TypeError', "Cannot read properties of undefined (reading 'token')"],
  ['V8', 'TypeError', 'api.token is not a function'],
  ['V8', 'TypeError', 'answer.data is not iterable'],
  ['Safari', 'TypeError', "undefined is not an object (evaluating 'answer.token')"],
  ['Firefox', 'TypeError', 'can\'t access property "token", answer is undefined'],
  ['Firefox', 'TypeError', 'answer is null'],
] as const

const BEFORE_SENDING = [
  ['Node', 'Failed to parse URL from /api/basiq/token'],
  ['Node', 'RequestInit: Expected signal ("AbortSignal {}") to be an instance of AbortSignal.'],
  ['Chrome', "Failed to execute 'fetch' on 'Window': Illegal invocation"],
  ['Chrome', "Failed to execute 'json' on 'Response': body stream already read"],
  ['Node', 'Request with GET/HEAD method cannot have body.'],
] as const

/** Nobody can tell these from a network that failed. */
const NETWORK = [
  ['Chrome', 'TypeError', 'Failed to fetch'],
  ['Chrome, in the middle of a body', 'TypeError', 'network error'],
  ['Firefox', 'TypeError', 'NetworkError when attempting to fetch resource.'],
  ['Safari', 'TypeError', 'Load failed'],
  ['Safari', 'TypeError', 'The network connection was lost.'],
  ['Safari, for CORS', 'TypeError', 'Origin https://app.example is not allowed by Access-Control-Allow-Origin. Status code: 200'],
  ['Node', 'TypeError', 'fetch failed'],
  ['Node, in the middle of a body', 'TypeError', 'terminated'],
  ['the polyfill of whatwg-fetch', 'TypeError', 'Network request failed'],
  ['a gateway’s page in place of JSON', 'SyntaxError', 'Unexpected token \'<\', "<html>" is not valid JSON'],
  ['a time limit', 'TimeoutError', 'signal timed out'],
  ['a host', 'Error', 'x is not a function'],
] as const

describe('an error of a callback', () => {
  it.each(IN_CODE)('is a mistake in code when %s says "%s: %s"', (_, name, message) => {
    expect(codeErrorOf('getToken()', named(name, message))?.message).toContain(
      `getToken() failed because of a mistake in its code: ${name}, ${message}.`,
    )
  })

  it.each(BEFORE_SENDING)('was no request at all when %s says "%s"', (_, message) => {
    const said = codeErrorOf('getToken()', named('TypeError', message))?.message
    expect(said).toContain('a mistake in its code: TypeError.')
    // It may quote an address, which may hold a token.
    expect(said).not.toContain(message)
  })

  it.each(NETWORK)('may come from the network when %s says "%s: %s"', (_, name, message) => {
    expect(codeErrorOf('getToken()', named(name, message))).toBeNull()
  })

  it.each([null, undefined, 'fetch is not defined', { name: 7, message: 'x' }, {}])('may be no error at all: %j', (thrown) => {
    expect(codeErrorOf('getToken()', thrown)).toBeNull()
  })

  it('counts if it comes from another realm, as in tests under jsdom', () => {
    expect(codeErrorOf('getToken()', { name: 'ReferenceError', message: 'fetch is not defined' })).not.toBeNull()
  })
})
