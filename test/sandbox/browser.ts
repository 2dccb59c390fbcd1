import type { Sandbox } from '../../src/sandbox/index'

/** What a browser would show, and where it would stand. */
export interface Page {
  url: URL
  status: number
  html: string
}

/** A person at the consent screen: follows redirects within it, and stops where it leads elsewhere. */
export function browser({ fetch }: Pick<Sandbox, 'fetch'>): {
  open(address: string): Promise<Page>
  submit(page: Page, action: string, fields: Record<string, string | string[]>): Promise<Page>
} {
  async function go(request: Request): Promise<Page> {
    const response = await fetch(request)
    const location = response.headers.get('location')
    if (location === null) return { url: new URL(request.url), status: response.status, html: await response.text() }
    const next = new URL(location, request.url)
    if (next.origin !== new URL(request.url).origin) return { url: next, status: response.status, html: '' }
    return go(new Request(next))
  }

  return {
    open: (address) => go(new Request(new URL(address, 'https://au-api.basiq.io'))),
    submit(page, action, fields) {
      const target = new RegExp(
        `<form method="post" action="([^"]*/${action})">\\s*<input type="hidden" name="form" value="([^"]+)"`,
      ).exec(page.html)
      if (target === null) throw new Error(`no form ${action} on: ${page.html.slice(0, 2_000)}`)
      const body = new URLSearchParams({ form: target[2] ?? '' })
      for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) body.append(name, value)
      return go(new Request(new URL(target[1] ?? '', page.url), { method: 'POST', body }))
    },
  }
}
