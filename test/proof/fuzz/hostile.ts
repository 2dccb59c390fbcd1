import type { Random } from '../seeded'

/** Strings that somebody with ill intent, or a bad day, puts where a platform has a word. */
export const HOSTILE_TEXTS: readonly string[] = [
  '<img src=x onerror=alert(1)>',
  '<script>alert(document.domain)</script>',
  '"><svg/onload=alert(1)>',
  'Please <a href="javascript:alert(1)">sign in</a> again',
  'javascript:alert(document.domain)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'blob:https://evil.example/1',
  'file:///etc/passwd',
  '//evil.example/path',
  'http://evil.example/plain',
  'https://secure.stitch.money.evil.example/connect/1',
  'https://au-api.basiq.io@evil.example/',
  'https://user:password@secure.stitch.money/connect/1',
  'https://secure.stitch.money\\@evil.example/',
  'https:/\u0009/evil.example',
  'account \u202egnp.exe',
  '\u2066\u2067left\u2069 and \u200fright',
  'zero\u200bwidth\ufeff\u00ad',
  'bell\u0007 null\u0000 escape\u001b[31mred',
  'line one\r\nset-cookie: a=b',
  '\ud800 half of a pair',
  'family 👨‍👩‍👧‍👦 and flag 🇿🇦',
  `a${'🏦'.repeat(60)}`,
  '🏦'.repeat(170),
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '../../users/1',
  '%2e%2e%2f',
  '{"__proto__":{"polluted":true}}',
  '${alert(1)}',
  '{{constructor.constructor("alert(1)")()}}',
  "'; DROP TABLE jobs; --",
  '0',
  'NaN',
  'undefined',
  'null',
  '-1',
  '1e309',
  '9007199254740993',
  '+275760-09-13T00:00:00.000Z',
  '0000-00-00',
  '2026-13-45T99:99:99Z',
  '',
  ' ',
]

/** A text of this stands in for what JSON.stringify cannot be given: it is put in afterwards. */
const DEEP = '\u0001deep\u0001'
const HUGE_TEXT = JSON.stringify('<b>huge</b> '.repeat(20_000))
const HUGE = '\u0001huge\u0001'

const KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'then', 'length', '', '0', 'toJSON', '$ref']

/** Anything that JSON can say, of the kinds that code trips over. */
function odd(random: Random): unknown {
  switch (random.int(16)) {
    case 0:
      return null
    case 1:
      return random.pick([0, -0, -1, 1.5, 2 ** 53, 1e308, -1e308, 3600, 120_000, 86_400_001])
    case 2:
      return random.chance(0.5)
    case 3:
      return []
    case 4:
      return {}
    case 5:
      return [[[{}]], null, 'a', 0]
    case 6:
      return Object.fromEntries([[random.pick(KEYS), { polluted: true, value: random.pick(HOSTILE_TEXTS) }]])
    case 7:
      return random.chance(0.3) ? DEEP : [[DEEP]]
    case 8:
      return random.chance(0.02) ? HUGE : 'ä'.repeat(random.int(400))
    case 9:
      return Array.from({ length: random.int(random.chance(0.05) ? 60 : 4) }, () => random.pick(HOSTILE_TEXTS))
    default:
      return random.pick(HOSTILE_TEXTS)
  }
}

/** The value with something wrong at about `rate` of its places. */
function twisted(value: unknown, rate: number, random: Random): unknown {
  if (random.chance(rate)) {
    if (typeof value === 'string' && random.chance(0.4)) return `${value}${random.pick(HOSTILE_TEXTS)}`
    if (random.chance(0.2)) return [value]
    return odd(random)
  }
  if (Array.isArray(value)) {
    const items = value.flatMap((item: unknown) => {
      if (random.chance(rate / 3)) return []
      const one = twisted(item, rate, random)
      return random.chance(rate / 3) ? [one, one] : [one]
    })
    return random.chance(rate / 4) ? items.toReversed() : items
  }
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).flatMap(([key, item]): [string, unknown][] =>
    random.chance(rate / 2) ? [] : [[key, twisted(item, rate, random)]],
  )
  if (random.chance(rate)) entries.push([random.pick(KEYS), odd(random)])
  return Object.fromEntries(entries)
}

const RATES = [0, 0.02, 0.05, 0.15, 0.4]

/** The payload as text, wrong in a few places, in many, or rarely not JSON at all. */
export function hostileText(payload: unknown, random: Random): string {
  const text = JSON.stringify(twisted(payload, random.pick(RATES), random)) ?? ''
  const depth = random.chance(0.02) ? 4000 : 1 + random.int(40)
  const filled = text
    // Once is enough: with a text to look for, `replace` takes the first only.
    .replace(JSON.stringify(DEEP), () => `${'[{"a":'.repeat(depth)}1${'}]'.repeat(depth)}`)
    .replace(JSON.stringify(HUGE), () => HUGE_TEXT)
  if (random.chance(0.01)) return filled.slice(0, random.int(filled.length + 1))
  return random.chance(0.005) ? `<!doctype html><title>${random.pick(HOSTILE_TEXTS)}</title>` : filled
}
