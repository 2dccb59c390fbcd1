import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { View } from '../../src/domain'
import { ConnectionView } from '../../src/view'
import { NO_ACTIONS } from '../../stories/fixtures/no-actions'
import type { World } from './world'

interface Screen {
  scenario: string
  heading: string
  /** The labels of its buttons. */
  ways: string[]
  notices: string[]
}

/** All that this pattern finds, without markup: a name of a bank stands in an element of its own. */
const textsOf = (markup: string, pattern: RegExp): string[] =>
  [...markup.matchAll(pattern)].map(([, inner = '']) => inner.replaceAll(/<[^>]*>/g, ''))

/** The screen of a view in English, as a server draws it. */
export function screenOf(view: View, { clock }: World): Screen {
  const markup = renderToStaticMarkup(createElement(ConnectionView, { view, clock, actions: NO_ACTIONS }))
  return {
    scenario: textsOf(markup, /data-scenario="([^"]*)"/g).join(),
    heading: textsOf(markup, /<h2\b[^>]*>(.*?)<\/h2>/g).join(),
    ways: textsOf(markup, /<button\b[^>]*>(.*?)<\/button>/g),
    notices: textsOf(markup, /data-bck-part="notice-text">(.*?)<\/div>/g),
  }
}
