import { describe, expect, it } from 'vitest'
import { formOpensAt, mayLock } from '../../src/policy'
import { START } from './looks'

const MINUTE = 60_000

describe('the policy for rejected logins', () => {
  it('warns at the second rejection and closes the form for 15 minutes at the third', () => {
    expect([mayLock(1), mayLock(2)]).toEqual([false, true])
    expect([formOpensAt(2, START), formOpensAt(3, START)]).toEqual([null, START + 15 * MINUTE])
  })
})
