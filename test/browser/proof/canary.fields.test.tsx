import { expect, test } from 'vitest'
import { STATE_VIEWS } from '../../../stories/fixtures/state.fixtures'
import { draw } from '../view/draw'

/** By what each tool that films pages leaves an element out, or masks it; from the vendors' own documentation. */
const MARKS = {
  'Clarity, data-clarity-mask': "[data-clarity-mask='true']",
  'Datadog, data-dd-privacy': "[data-dd-privacy='mask']",
  'FullStory, fs-exclude': '.fs-exclude',
  'Hotjar, data-hj-suppress': '[data-hj-suppress]',
  'LogRocket, data-private': '[data-private]',
  'PostHog, ph-no-capture': '.ph-no-capture',
  'rrweb, rr-mask': '.rr-mask',
  'Sentry, sentry-mask': '.sentry-mask',
}

const FORMS = ['CredentialsFirst', 'MfaCode', 'MfaQuestions'] as const

test.each(FORMS)(
  'on the screen %s every field is marked for every recording tool, and the browser stores no form',
  async (name) => {
    const { root } = await draw(STATE_VIEWS[name])
    const inputs = [...root.querySelectorAll('input')]
    expect(inputs.length).toBeGreaterThan(0)
    for (const input of inputs) {
      const missing = Object.entries(MARKS).filter(([, mark]) => !input.matches(mark))
      expect(missing.map(([tool]) => tool)).toEqual([])
      expect(['off', 'one-time-code']).toContain(input.getAttribute('autocomplete'))
      expect(input.getAttribute('value')).toBe(input.dataset['secret'] === undefined ? '' : null)
    }
  },
)
