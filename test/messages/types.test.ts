import { expectTypeOf, test } from 'vitest'
import type { Messages, MessageOverrides, PromptArgs } from '../../src/messages'
import type { Message } from '../../src/messages/messages.types'

// Each expected error below is held by the check of types: one that no longer is an error fails it.

test('a catalogue that leaves something out does not compile', () => {
  type Without<T, K extends keyof T> = Omit<T, K>

  expectTypeOf<Without<Messages, 'hints'>>().not.toExtend<Messages>()
  expectTypeOf<Without<Messages['hints'], 'slow'>>().not.toExtend<Messages['hints']>()
  expectTypeOf<Without<Messages['states'], 'needs-authorization.window'>>().not.toExtend<Messages['states']>()
  expectTypeOf<Without<Messages['scenarios'], 'bank-notice'>>().not.toExtend<Messages['scenarios']>()
  expectTypeOf<Without<Messages['actions'], 'notify'>>().not.toExtend<Messages['actions']>()
})

test('a catalogue without the steps or the label that a screen needs does not compile', () => {
  interface Bare {
    heading: string
    body: string
  }
  expectTypeOf<Bare>().not.toExtend<Messages['scenarios']['bank-notice']>()
  expectTypeOf<Bare>().not.toExtend<Messages['scenarios']['mfa-unsupported']>()
  expectTypeOf<Bare>().not.toExtend<Messages['states']['needs-authorization.window']>()
  expectTypeOf<Bare>().toExtend<Messages['scenarios']['bank-outage']>()
})

test('a message that asks for an argument which nobody gives does not compile', () => {
  expectTypeOf<(args: PromptArgs & { nickname: string }) => string>().not.toExtend<Message<PromptArgs>>()
  expectTypeOf<(args: { label: string; nickname: string }) => string>().not.toExtend<Messages['fields']['missing']>()
  expectTypeOf<(args: { label: string }) => string>().toExtend<Messages['fields']['missing']>()
})

test('overrides of a host may give any part, and nothing that does not exist', () => {
  expectTypeOf<{ scenarios: { 'bank-outage': { heading: string } } }>().toExtend<MessageOverrides>()
  // @ts-expect-error: there is no such screen
  const unknown: MessageOverrides = { scenarios: { 'bank-holiday': { heading: 'Closed' } } }
  expectTypeOf(unknown).toExtend<object>()
})
