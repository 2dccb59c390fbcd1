import { MutationObserver } from '@tanstack/react-query'
import { useState } from 'react'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SECOND } from '../../connection/world'
import { allowConsole, expectConsole } from '../../console/console.guard'
import { keepInDatabase } from './canary/databases'
import type { Sink } from './canary/sinks'
import { canaryStage, type CanaryStage } from './canary/stage'
import { canary } from './canary/traces'

/** A search that finds nothing proves nothing: here it is shown to find what lies in each place that it searches. */

/** What is planted where. */
const VALUES: Record<Sink | 'requests', string> = {
  inspection: canary('in-the-machine'),
  snapshot: canary('in-the-machine'),
  'persisted snapshot': canary('in-the-machine'),
  connection: canary('in-the-machine'),
  react: canary('in-a-hook'),
  'query cache': canary('in-a-query'),
  'mutation cache': canary('in-a-mutation'),
  dehydrated: canary('in-a-query'),
  document: canary('in-an-attribute'),
  fields: canary('in-a-field'),
  localStorage: canary('in-local'),
  sessionStorage: canary('in-session'),
  indexedDB: canary('in-a-database'),
  cookie: canary('in-a-cookie'),
  channels: canary('in-a-channel'),
  messages: canary('in-a-message'),
  console: canary('in-the-console'),
  errors: canary('in-an-error'),
  events: canary('in-an-event'),
  address: canary('in-the-address'),
  globals: canary('in-a-global'),
  network: canary('in-a-fetch'),
  requests: canary('in-a-request'),
}

function Holder() {
  const [state] = useState(() => ({ deep: new Map([['key', [VALUES.react]]]) }))
  return <i>{state.deep.size}</i>
}

/** The machine itself is told something that goes into its context. */
async function plantInMachine({ connection, world, sinks }: CanaryStage) {
  connection.actions.submitCredentials({ loginId: 'stuck', password: 'sandbox', secondaryLoginId: '1', securityCode: '1' })
  await world.clock.advance(3 * SECOND)
  sinks.actors()[0]?.send({ type: 'HINTS', hints: [VALUES.snapshot] })
}

/** In a place that lasts longer than this file. Returns what empties it. */
async function plantInBrowser() {
  const { href } = window.location
  localStorage.setItem('proof', VALUES.localStorage)
  sessionStorage.setItem('proof', VALUES.sessionStorage)
  document.cookie = `proof=${VALUES.cookie}`
  history.replaceState(history.state, '', `#${VALUES.address}`)
  Reflect.set(window, 'proof', { deep: VALUES.globals })
  const dropDatabase = await keepInDatabase(VALUES.indexedDB)
  return async () => {
    localStorage.clear()
    sessionStorage.clear()
    document.cookie = 'proof=; max-age=0'
    history.replaceState(history.state, '', href)
    Reflect.deleteProperty(window, 'proof')
    await dropDatabase()
  }
}

async function plantOnTheWay({ sinks, world }: CanaryStage) {
  const channel = new BroadcastChannel('proof')
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has none
  channel.postMessage({ deep: [VALUES.channels] })
  channel.close()
  window.postMessage({ deep: VALUES.messages }, window.location.origin)
  expectConsole(/^%s \[object Object\]$/)
  // The runner hears of it in Chromium, and in no other browser.
  allowConsole(/Uncaught Error: outer/)
  console.error('%s', { deep: VALUES.console })
  reportError(new Error('outer', { cause: new Error(VALUES.errors) }))
  sinks.told({ type: 'state', detail: VALUES.events })
  await fetch(`data:text/plain,${VALUES.network}`)
  await world.sandbox.fetch('https://au-api.basiq.io/users', { method: 'POST', body: VALUES.requests })
}

async function plantInHost({ container, found, world }: CanaryStage) {
  const element = container.appendChild(document.createElement('span'))
  element.title = VALUES.document
  const field = container.appendChild(document.createElement('input'))
  await found()
  field.value = VALUES.fields
  field.remove()
  world.client.setQueryData(['anything'], { deep: [{ [VALUES['query cache']]: true }] })
  const mutation = new MutationObserver(world.client, { mutationFn: async (given: string) => given.length })
  await mutation.mutate(VALUES['mutation cache'])
  return () => element.remove()
}

let stage: CanaryStage
let before: object
let found: Awaited<ReturnType<CanaryStage['found']>>
let emptied: (() => unknown)[] = []

beforeAll(async () => {
  stage = await canaryStage()
  before = await stage.found()
  await stage.end()
  stage = await canaryStage(undefined, { beside: <Holder /> })
  await plantInMachine(stage)
  await plantOnTheWay(stage)
  emptied = [await plantInHost(stage), await plantInBrowser()]
  found = await stage.found()
})
afterAll(async () => {
  for (const empty of emptied) await empty()
  await stage.end()
})

test('before anything is planted nothing is found', () => {
  expect(before).toEqual({})
})

test.each(Object.keys(VALUES).filter((name): name is Sink => name !== 'requests'))('a secret planted in %s is found', (sink) => {
  expect(found[sink]).toContain(VALUES[sink])
})

test('a secret in a request is found, with its address', () => {
  expect(stage.carried()).toEqual([['POST /users', VALUES.requests]])
})
