import { cardMarkup } from './card'

/** A host's page, and which colours its card has to have. */
interface HostPage {
  /** Of `<html>`. */
  root?: string
  css?: string
  body: string
  /** What the user's system asks for; default: light. */
  system?: 'light' | 'dark'
  media?: 'screen' | 'print'
  expected: 'light' | 'dark'
}

const card = cardMarkup()
const inBox = (attributes: string, inner: string) => `<div ${attributes}>${inner}</div>`

/** Every way in which a host says which scheme it is, and what the kit makes of it. */
export const PAGES: Readonly<Record<string, HostPage>> = {
  'a page that says nothing': { body: card, expected: 'light' },
  'a page that says nothing, on a dark system': { body: card, system: 'dark', expected: 'light' },
  'a page of both schemes': { css: ':root { color-scheme: light dark }', body: card, expected: 'light' },
  'a page of both schemes, on a dark system': {
    css: ':root { color-scheme: light dark }',
    body: card,
    system: 'dark',
    expected: 'dark',
  },
  'a dark page': { css: ':root { color-scheme: dark }', body: card, expected: 'dark' },
  'a page that a script has made dark': { root: 'style="color-scheme: dark"', body: card, expected: 'dark' },
  'a page whose class makes it dark': {
    root: 'class="dark"',
    css: '.dark { color-scheme: dark }',
    body: card,
    expected: 'dark',
  },
  'a page with the attribute beside its class': {
    root: 'class="dark" data-bck-scheme="dark"',
    body: card,
    expected: 'dark',
  },
  'a dark page with a card that is always light': {
    root: 'data-bck-scheme="dark" style="color-scheme: dark"',
    body: cardMarkup({ scheme: 'light' }),
    expected: 'light',
  },
  'a light page with a card that is always dark': { body: cardMarkup({ scheme: 'dark' }), expected: 'dark' },
  'a card that follows a dark page by name': {
    css: ':root { color-scheme: dark }',
    body: cardMarkup({ scheme: 'inherit' }),
    expected: 'dark',
  },
  'a dark part of a light page': {
    css: ':root { color-scheme: light }',
    body: inBox('style="color-scheme: dark"', card),
    expected: 'dark',
  },
  'a light part of a dark page': {
    css: ':root { color-scheme: dark }',
    body: inBox('style="color-scheme: light"', card),
    expected: 'light',
  },
  'a part with the attribute in a page with the other': {
    root: 'data-bck-scheme="light"',
    body: inBox('data-bck-scheme="dark"', inBox('data-bck-scheme="light"', inBox('data-bck-scheme="dark"', card))),
    expected: 'dark',
  },
  'and the other way round': {
    root: 'data-bck-scheme="dark"',
    body: inBox('data-bck-scheme="light"', card),
    expected: 'light',
  },
  'a dark page on paper': { css: ':root { color-scheme: dark }', body: card, media: 'print', expected: 'light' },
  'a card that is always dark, on paper': { body: cardMarkup({ scheme: 'dark' }), media: 'print', expected: 'light' },
}
