import { test } from 'vitest'
import { expectConsole } from '../console/console.guard'
import { raiseStage } from './stage'

const stage = raiseStage()

const PLANTED = {
  'an error on its console': () => console.error('planted'),
  'a warning on its console': () => console.warn('planted'),
  'an error that nobody catches': () => void setTimeout(() => JSON.parse('planted')),
  'a rejection that nobody handles': () => void Promise.reject(new Error('planted')),
}

test.each(Object.entries(PLANTED))('%s in the page counts as a line of the test', async (_, plant) => {
  expectConsole(/planted/)
  const { page } = await stage.visit()
  await page.evaluate(plant)
  // A timer set later runs later.
  await page.evaluate(() => new Promise((done) => setTimeout(done)))
})

test.fails('an unexpected line of a page fails the test', async () => {
  const { page } = await stage.visit()
  await page.evaluate(PLANTED['an error on its console'])
})
