import { expect, test } from 'vitest'
import { ENDING, openList, PASSWORD, WELL } from './connections.harness'

test('the list says how each bank stands, and who needs the user comes first', async () => {
  const { rows, getByRole } = await openList([WELL, ENDING, PASSWORD])
  await expect.element(getByRole('heading', { name: 'Your banks' })).toBeVisible()
  await expect
    .poll(rows)
    .toEqual([
      'Banksia Mutual | Needs your new password | Last updated 3 days ago',
      'Ironbark Bank | Consent ends on Tuesday 1 December | 4 days left | Last updated 60 minutes ago',
      'Hooli Bank | Up to date, 2 hours ago',
    ])
})

test('a row opens into its card in place, and folds again', async () => {
  const { getByRole } = await openList([PASSWORD])
  await getByRole('button', { name: 'Enter new details' }).click()
  await expect.element(getByRole('heading', { name: /Has your .* password changed\?/ })).toBeVisible()
  await getByRole('button', { name: 'Close' }).click()
  await expect.element(getByRole('button', { name: 'Enter new details' })).toBeVisible()
})
