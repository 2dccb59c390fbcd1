import { describe, expect, it } from 'vitest'
import { safeUrl } from '../../src/domain'

/** What browsers make of each address is in the middle column, written by hand. */
const SAFE: readonly (readonly [title: string, address: string | URL, href: string])[] = [
  ['an https address', 'https://bank.example/login?next=1#top', 'https://bank.example/login?next=1#top'],
  ['an https address with a port of several digits', 'https://bank.example:10443/', 'https://bank.example:10443/'],
  ['an https address in capitals', 'HTTPS://BANK.EXAMPLE', 'https://bank.example/'],
  ['an https host with a trailing dot', 'https://bank.example./', 'https://bank.example./'],
  ['a host that punycode spells', 'https://bücher.example/', 'https://xn--bcher-kva.example/'],
  ['a host in punycode', 'https://xn--bcher-kva.example/', 'https://xn--bcher-kva.example/'],
  ['a URL object', new URL('https://bank.example/a'), 'https://bank.example/a'],
  ['localhost', 'http://localhost', 'http://localhost/'],
  ['localhost with a port of several digits', 'http://localhost:41873/return', 'http://localhost:41873/return'],
  ['localhost in capitals', 'http://LOCALHOST:3000/', 'http://localhost:3000/'],
  ['localhost with a trailing dot', 'http://localhost.:3000/', 'http://localhost.:3000/'],
  ['a name below localhost', 'http://app.localhost:5173/', 'http://app.localhost:5173/'],
  ['a name far below localhost', 'http://a.b.localhost/', 'http://a.b.localhost/'],
  ['127.0.0.1', 'http://127.0.0.1:41873/', 'http://127.0.0.1:41873/'],
  ['127.0.0.1 with a trailing dot', 'http://127.0.0.1./', 'http://127.0.0.1/'],
  ['another address of the loopback net', 'http://127.1.2.3/', 'http://127.1.2.3/'],
  ['a short spelling of 127.0.0.1', 'http://127.1/', 'http://127.0.0.1/'],
  ['[::1]', 'http://[::1]:8080/', 'http://[::1]:8080/'],
  ['the long spelling of [::1]', 'http://[0:0:0:0:0:0:0:1]/', 'http://[::1]/'],
]

const UNSAFE: readonly (readonly [title: string, address: unknown])[] = [
  ['http on another machine', 'http://bank.example/'],
  ['http on a host that begins like localhost', 'http://localhost.bank.example/'],
  ['http on a host that ends like localhost', 'http://notlocalhost/'],
  ['http on a host that begins like 127.0.0.1', 'http://127.0.0.1.bank.example/'],
  ['http on an address that begins like 127.0.0.1', 'http://128.0.0.1/'],
  ['http on an IPv6 address that contains 127.0.0.1', 'http://[::ffff:127.0.0.1]/'],
  ['http on [::]', 'http://[::]/'],
  ['http on 0.0.0.0', 'http://0.0.0.0/'],
  ['http on a host in punycode that looks like localhost', 'http://xn--lcalhost-nbh/'],
  ['an https address with a user name', 'https://user@bank.example/'],
  ['an https address with a user name and a password', 'https://user:password@bank.example/'],
  ['a host that hides behind a user name', 'https://bank.example:443@evil.example/'],
  ['localhost with a user name and a password', 'http://user:password@localhost:3000/'],
  ['a URL object with a password', new URL('https://:password@bank.example/')],
  ['javascript:', 'javascript:alert(1)'],
  ['javascript: behind a tab and a line break', ' java\tscript:\nalert(1)'],
  ['data:', 'data:text/html,<script>alert(1)</script>'],
  ['a picture in data:', 'data:image/png;base64,AAAA'],
  ['blob: of an https page', 'blob:https://bank.example/0b2c2a6e'],
  ['file:', 'file:///etc/passwd'],
  ['ftp:', 'ftp://bank.example/'],
  ['ws: on localhost', 'ws://localhost:3000/'],
  ['an address without a protocol', '//bank.example/'],
  ['a path', '/return'],
  ['a host without a protocol', 'bank.example'],
  ['a port that is none', 'https://bank.example:99999/'],
  ['an empty text', ''],
  ['a number', 443],
  ['null', null],
  ['undefined', undefined],
  ['an object that only has an href', { href: 'https://bank.example/' }],
]

describe('safeUrl', () => {
  it.each(SAFE)('accepts %s', (_, address, href) => {
    expect(safeUrl(address)?.href).toBe(href)
  })

  it.each(UNSAFE)('refuses %s', (_, address) => {
    expect(safeUrl(address)).toBeNull()
  })

  it('answers with a copy, so that a change to it leaves the original as it was', () => {
    const original = new URL('https://bank.example/')
    safeUrl(original)?.searchParams.set('state', '1')
    expect(original.href).toBe('https://bank.example/')
  })
})
