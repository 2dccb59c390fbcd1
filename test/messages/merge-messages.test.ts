import { expect, test } from 'vitest'
import { en, mergeMessages } from '../../src/messages'

test('replaces what is given and keeps all else', () => {
  const merged = mergeMessages(en, { scenarios: { 'bank-outage': { heading: 'Back soon' } }, actions: { leave: 'Later' } })
  expect(merged.scenarios['bank-outage'].heading).toBe('Back soon')
  expect(merged.scenarios['bank-outage'].body).toBe(en.scenarios['bank-outage'].body)
  expect(merged.actions.leave).toBe('Later')
  expect(merged.actions.cancel).toBe(en.actions.cancel)
})

test('takes functions and whole lists', () => {
  const merged = mergeMessages(en, { scenarios: { 'bank-notice': { body: ({ bank }) => `Ask ${bank}.`, steps: ['One'] } } })
  expect(merged.scenarios['bank-notice'].steps).toEqual(['One'])
})

test('leaves both of its arguments as they were', () => {
  const before = en.actions.leave
  mergeMessages(en, { actions: { leave: 'Later' } })
  expect(en.actions.leave).toBe(before)
})

test('passes over what is undefined, and does not touch prototypes', () => {
  const hostile = JSON.parse('{"__proto__": {"polluted": true}, "actions": {"__proto__": {"polluted": true}}}') as object
  const merged = mergeMessages(en, { actions: { leave: undefined }, ...hostile })
  expect(merged.actions.leave).toBe(en.actions.leave)
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  expect((merged.actions as { polluted?: boolean }).polluted).toBeUndefined()
})

test('without overrides it is the very same catalogue', () => {
  expect(mergeMessages(en, undefined)).toBe(en)
})
