import { expect, test } from 'vitest'
import { en, mergeMessages, say } from '../../src/messages'
import { ar } from '../../src/messages/ar'
import { sampleFor } from '../../stories/words/cases'

test('a merge replaces what is given and keeps all else', () => {
  const merged = mergeMessages(en, { scenarios: { 'bank-outage': { heading: 'Back soon' } }, actions: { leave: 'Later' } })
  expect(merged.scenarios['bank-outage'].heading).toBe('Back soon')
  expect(merged.scenarios['bank-outage'].body).toBe(en.scenarios['bank-outage'].body)
  expect(merged.actions.leave).toBe('Later')
  expect(merged.actions.cancel).toBe(en.actions.cancel)
})

test('a merge takes functions and whole lists', () => {
  const merged = mergeMessages(en, { scenarios: { 'bank-notice': { body: ({ bank }) => `Ask ${bank}.`, steps: ['One'] } } })
  expect(merged.scenarios['bank-notice'].steps).toEqual(['One'])
})

test('a merge leaves both of its arguments as they were', () => {
  const before = en.actions.leave
  mergeMessages(en, { actions: { leave: 'Later' } })
  expect(en.actions.leave).toBe(before)
})

test('a merge passes over what is undefined, and does not touch prototypes', () => {
  const hostile = JSON.parse('{"__proto__": {"polluted": true}, "actions": {"__proto__": {"polluted": true}}}') as object
  const merged = mergeMessages(en, { actions: { leave: undefined }, ...hostile })
  expect(merged.actions.leave).toBe(en.actions.leave)
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  expect((merged.actions as { polluted?: boolean }).polluted).toBeUndefined()
})

test('a merge without overrides is the very same catalogue', () => {
  expect(mergeMessages(en, undefined)).toBe(en)
})

test('one word of Arabic can be replaced, and all else stays Arabic', () => {
  const merged = mergeMessages(ar, { scenarios: { 'login-locked': { steps: ['اتصل بنا.'] } }, time: { left: 'باقٍ' } })
  expect(merged.scenarios['login-locked'].steps).toEqual(['اتصل بنا.'])
  expect(merged.time.left).toBe('باقٍ')
  expect(merged.scenarios['login-locked'].body).toBe(ar.scenarios['login-locked'].body)
  expect(merged.time.over).toBe(ar.time.over)
  expect([merged.locale, merged.dir]).toEqual(['ar', 'rtl'])
})

test('a text of 400 characters, with markup in it, is a text', () => {
  const text = `<b>${'w'.repeat(400)}</b> \u202e🏦`
  const merged = mergeMessages(en, { scenarios: { unknown: { heading: text, body: ({ bank }) => `${text} ${bank}` } } })
  expect(say(merged.scenarios.unknown.heading, sampleFor(en, {}))).toBe(text)
  expect(say(merged.scenarios.unknown.body, sampleFor(en, { bank: '<i>' }))).toBe(`${text} <i>`)
})
