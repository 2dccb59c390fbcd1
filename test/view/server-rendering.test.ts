import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { basiq } from '../../src/aggregators/basiq'
import { BankConnection, BankConnections, type BankConnectionProps } from '../../src/view'

const APPEARANCE = {
  'color-accent': 'red;background-image:url(https://evil.example/t.png);position:fixed;inset:0',
  'color-paper': 'url(https://evil.example/pixel.png)',
  'radius-card': '3px}</style><script src=https://evil.example></script>',
  font: '"><img src=https://evil.example onerror=alert(1)>',
  scheme: 'dark" style="position:fixed' as 'dark',
}

describe('an appearance that carries other styles', () => {
  const aggregator = basiq({ version: '2.1', userId: 'u', getToken: () => 't' })
  const request = { intent: 'create', institutionId: 'AU00000' } as const
  const shared = { userKey: 'server-rendering', aggregator, appearance: APPEARANCE } satisfies Partial<BankConnectionProps>

  it.each([
    ['BankConnection', () => createElement(BankConnection, { ...shared, request })],
    ['BankConnections', () => createElement(BankConnections, { ...shared, requests: [request] })],
  ])('writes nothing of %s into the HTML of a server', (_, draw) => {
    const html = renderToString(draw())
    expect(html).toContain('data-bck-part="root"')
    expect(html).not.toMatch(/evil|position|style=|<script|onerror/i)
  })
})
