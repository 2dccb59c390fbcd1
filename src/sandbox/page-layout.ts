import type { Context } from './http/router'
import { html, raw, type Html } from './http/html'
import type { Answer } from './http/message'

export type { Html } from './http/html'

const STYLE = raw(`<style>
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; --line: light-dark(#cbd5e1, #475569); --main: light-dark(#1d4ed8, #93b4ff) }
body { margin: 0; background: light-dark(#f1f5f9, #0f172a); color: light-dark(#0f172a, #e2e8f0) }
main { max-width: 30rem; margin: 4vh auto; padding: 2rem; border: 1px solid var(--line); border-radius: 1rem; background: light-dark(#fff, #1e293b) }
h1 { margin: 0 0 .5rem; font-size: 1.375rem }
form { display: grid; gap: 1rem; margin-block: 1.25rem }
fieldset { display: grid; gap: .25rem; margin: 0; padding: 0; border: 0; max-height: 22rem; overflow: auto }
label { display: grid; gap: .25rem }
label.bank { display: flex; align-items: center; gap: .75rem; padding: .5rem; border-radius: .5rem }
label.bank img { width: 2rem; height: 2rem }
input:not([type=radio], [type=checkbox]), select { font: inherit; padding: .625rem; border: 1px solid var(--line); border-radius: .5rem; background: transparent; color: inherit; width: 100%; box-sizing: border-box }
button, a.button { font: inherit; padding: .75rem 1rem; border: 1px solid var(--main); border-radius: .5rem; background: var(--main); color: light-dark(#fff, #0f172a); cursor: pointer; text-align: center; text-decoration: none }
button.quiet, a.quiet { background: transparent; color: var(--main) }
:focus-visible { outline: 3px solid var(--main); outline-offset: 2px }
.error { padding: .75rem; border-radius: .5rem; background: light-dark(#fee2e2, #7f1d1d) }
.small { font-size: .875rem; opacity: .85 }
</style>`)

/** A page that the platform hosts, named `what`. It needs no script and loads nothing from elsewhere. */
export function layout(title: string, body: Html, what = 'consent screen'): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        ${STYLE}
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${body}
          <p class="small">Sandbox ${what}. The banks are simulated; please enter no real login.</p>
        </main>
      </body>
    </html>`
}

/** Answers with a page. Both platforms' docs: their pages are never framed. */
export function answerPage(c: Context, content: Html, status: 200 | 400 | 401 | 404 = 200): Answer {
  c.header('cache-control', 'no-store')
  c.header('referrer-policy', 'no-referrer')
  c.header(
    'content-security-policy',
    "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'",
  )
  return c.html(content, status)
}
