import { expect, test, vi } from 'vitest'
import { createManualClock } from '../../../src/sandbox/manual-clock'
import { SCENARIO_VIEWS } from '../../../stories/fixtures/scenario.fixtures'
import { STATE_VIEWS } from '../../../stories/fixtures/state.fixtures'
import { NOW } from '../../../stories/fixtures/view.fixtures'
import { draw, parts } from './draw'

const MINUTE = 60_000

test('the first screen has nothing before it, so there is no list', async () => {
  const { root } = await draw(STATE_VIEWS.Support)
  expect(parts(root, 'timeline')).toHaveLength(0)
})

test('support is shown what was on the screen before, each once, in order and with its time', async () => {
  const clock = createManualClock(NOW)
  const { root, show } = await draw(STATE_VIEWS.Verifying, { clock })
  clock.jump(MINUTE)
  await show(STATE_VIEWS.Polling)
  await show({ ...STATE_VIEWS.Polling, hints: ['slow'] })
  clock.jump(MINUTE)
  await show(STATE_VIEWS.Support)
  expect(parts(root, 'timeline-item').map((item) => item.querySelector('time')?.dateTime)).toEqual([
    '2026-11-22T00:04:00.000Z',
    '2026-11-22T00:05:00.000Z',
    '2026-11-22T00:06:00.000Z',
  ])
  expect(parts(root, 'timeline-item').map((item) => item.lastElementChild?.textContent)).toEqual([
    'Signing in to Hooli Bank',
    'Getting your accounts',
    'Hooli Bank is still not responding',
  ])
})

test('what is copied names the screens and their exact times, and holds nothing that was typed', async () => {
  const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
  const screen = await draw(STATE_VIEWS.CredentialsFirst)
  await screen.getByLabelText('Member number').fill('4471 2209')
  await screen.getByLabelText('Password', { exact: true }).fill('correct horse')
  await screen.show(SCENARIO_VIEWS['outage-persists'])
  await screen.getByRole('button', { name: 'Copy these details' }).click()
  const [text = ''] = writeText.mock.calls[0] ?? []
  expect(text.split('\n').slice(-2)).toEqual([
    '2026-11-22T00:04:00.000Z needs-credentials.first',
    '2026-11-22T00:04:00.000Z outage-persists',
  ])
  expect(text).not.toMatch(/4471|horse/)
})

test('the list keeps no more entries than a person reads', async () => {
  const { root, show } = await draw(STATE_VIEWS.Verifying)
  for (let round = 0; round < 6; round += 1) {
    await show(STATE_VIEWS.Polling)
    await show(STATE_VIEWS.Verifying)
  }
  await show(STATE_VIEWS.Support)
  expect(parts(root, 'timeline-item')).toHaveLength(8)
})
