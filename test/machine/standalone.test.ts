import { createActor } from 'xstate'
import { describe, expect, it } from 'vitest'
import { connectionMachine } from '../../src/machine/public'
import { input, ways } from './stub'

describe('The machine that a host runs by itself', () => {
  it('says which part was not provided once it is needed', async () => {
    const form = createActor(connectionMachine, { input: input({ entries: ways('form', 'form', null) }) })
    const error = new Promise<unknown>((resolve) => form.subscribe({ error: resolve }))
    form.start()
    expect(String(await error)).toContain(`"askBank" was not provided`)
  })

  it('emits its news', () => {
    const page = createActor(connectionMachine, { input: input({ entries: ways(null, null, null) }) })
    const told: string[] = []
    page.on('*', ({ type }) => told.push(type))
    page.start()
    page.send({ type: 'LEAVE' })
    expect(told).toEqual(['left'])
  })
})
