import { expect, test, vi } from 'vitest'
import { render } from 'vitest-browser-react'
import '../../../src/styles/index.css'
import type { View } from '../../../src/domain/view'
import { mergeMessages } from '../../../src/messages'
import { ar } from '../../../src/messages/ar'
import { pseudo } from '../../../src/messages/pseudo'
import { zu } from '../../../src/messages/zu'
import { ConnectionView, type PresentationProps } from '../../../src/view'
import { NO_ACTIONS } from '../../../stories/fixtures/no-actions'
import { SCENARIO_VIEWS } from '../../../stories/fixtures/scenario.fixtures'
import { STATE_VIEWS } from '../../../stories/fixtures/state.fixtures'
import { stillClock } from '../../../stories/fixtures/still-clock'
import { HOOLI, LOGIN_FIELDS } from '../../../stories/fixtures/view.fixtures'
import { draw, parts } from './draw'

const instance = (view: View, props: PresentationProps) => (
  <ConnectionView view={view} actions={NO_ACTIONS} clock={stillClock} {...props} />
)

const timeIn = (root: ParentNode) => root.querySelector('time')?.textContent ?? ''

test('two instances on one page speak each its own language, in its own direction and digits', async () => {
  const screen = await render(
    <>
      {instance(STATE_VIEWS.OutageQueued, { messages: ar, locale: 'ar-EG' })}
      {instance(STATE_VIEWS.OutageQueued, { locale: 'en-AU' })}
    </>,
  )
  const [arabic, english] = parts(screen.container, 'root')
  if (!arabic || !english) throw new Error('an instance is missing')

  expect([arabic.lang, arabic.dir, getComputedStyle(arabic).direction]).toEqual(['ar', 'rtl', 'rtl'])
  expect([english.lang, english.dir, getComputedStyle(english).direction]).toEqual(['en', 'ltr', 'ltr'])
  await expect.element(screen.getByRole('heading', { name: 'نواصل المحاولة من أجلك' })).toBeInTheDocument()
  await expect.element(screen.getByRole('heading', { name: 'We’ll keep trying for you' })).toBeInTheDocument()
  expect(timeIn(arabic)).toMatch(/[٠-٩]/)
  expect(timeIn(english)).toMatch(/\d.*[ap]m/)
})

test('an instance changes its language where it stands', async () => {
  const screen = await render(instance(STATE_VIEWS.CredentialsFirst, {}))
  const input = screen.container.querySelector('input')
  input?.focus()
  await screen.rerender(instance(STATE_VIEWS.CredentialsFirst, { messages: ar }))
  const [root] = parts(screen.container, 'root')
  expect([root?.lang, root?.dir]).toEqual(['ar', 'rtl'])
  await expect.element(screen.getByRole('heading', { name: 'تسجيل الدخول إلى Hooli Bank' })).toBeInTheDocument()
  expect(document.activeElement).toBe(input)
})

test('times are in isiZulu, whether the browser knows isiZulu or not', async () => {
  const { root, show } = await draw(STATE_VIEWS.PollingTimed, { messages: zu })
  expect(root.textContent).toContain('Cishe 25 amasekhondi')
  await show(SCENARIO_VIEWS['retry-queued'])
  expect(parts(root, 'body')[0]?.textContent).toMatch(/kuze kube (ISonto|UMsombuluko), Novemba (29|30)\. /)
})

test('a locale that does not exist leaves Arabic words their Arabic times, and is told of once', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => {})
  const { root } = await draw(SCENARIO_VIEWS['retry-queued'], { messages: ar, locale: 'xx-nope' })
  expect(told).toHaveBeenCalledOnce()
  told.mockRestore()
  expect(parts(root, 'body')[0]?.textContent).toContain('نوفمبر')
})

test('a name is set apart in a button too', async () => {
  const view: View = { ...STATE_VIEWS.CredentialsRedirect, institution: { ...HOOLI, name: 'Hooli (ZA)' } }
  const { root } = await draw(view, { messages: ar })
  expect(root.querySelector("[data-action='authorize'] bdi")?.textContent).toBe('Hooli (ZA)')
})

test('a host’s text of 400 characters is text, and fits', async () => {
  const long = `<b>${'نص طويل '.repeat(50)}</b>`
  const messages = mergeMessages(ar, { scenarios: { 'bank-outage': { heading: long } }, actions: { retry: long } })
  const { root } = await draw(SCENARIO_VIEWS['bank-outage'], { messages })
  root.style.inlineSize = '280px'
  expect(root.scrollWidth).toBeLessThanOrEqual(280)
  expect(root.querySelector('b')).toBeNull()
  expect(root.querySelector('h2')?.textContent).toBe(long)
})

/** What comes from outside, or from Intl: names, captions, ids, times. */
const OUTSIDE = "[data-bck-part='bank-name'], [data-bck-part='bank-logo'], bdi, q, dd, time"

/** All that an element says, without what comes from outside and without what the catalogue's brackets hold. */
function unbracketed(root: HTMLElement): string {
  const copy = root.cloneNode(true) as HTMLElement
  for (const outside of copy.querySelectorAll(OUTSIDE)) outside.remove()
  const labels = [...copy.querySelectorAll('[aria-label]')].map((labelled) => labelled.getAttribute('aria-label') ?? '')
  const said = [copy.textContent, ...labels].join(' ').replaceAll(/\[[^[\]]*\]/g, '')
  return LOGIN_FIELDS.reduce((text, { label }) => text.replaceAll(label, ''), said)
}

test('no screen says a word that is not the catalogue’s', async () => {
  const { HostileName: _hostile, ...states } = STATE_VIEWS
  const { root, show } = await draw(STATE_VIEWS.Idle, { messages: pseudo })
  const own: Record<string, string> = {}
  for (const [name, view] of Object.entries<View>({ ...states, ...SCENARIO_VIEWS })) {
    await show(view)
    const words = unbracketed(root).match(/\p{L}+/gu) ?? []
    if (words.length > 0) own[name] = words.join(' ')
  }
  expect(own).toEqual({})
})
