import { describe, expect, it } from 'vitest'
import { forgetUserData, holdUserData, PerUser } from '../../src/domain'

describe('a value for each user', () => {
  it('is made once for a user, and another one for the next user', () => {
    let made = 0
    const values = new PerUser(() => ++made)
    expect([values.of('data of ann'), values.of('data of bob'), values.of('data of ann')]).toEqual([1, 2, 1])
  })

  it('is made again for a user who was forgotten, and stays for the others', () => {
    let made = 0
    const values = new PerUser(() => ++made)
    values.of('data of ann')
    values.of('data of bob')
    forgetUserData('data of ann')
    expect([values.of('data of ann'), values.of('data of bob')]).toEqual([3, 2])
  })

  it.each(['__proto__', 'constructor', '', ' ', 'ann:1', '%3A'])('keeps the user %j apart from the others', (userKey) => {
    const values = new PerUser(() => ({}))
    expect(values.of(userKey)).not.toBe(values.of('data of ann'))
  })

  it('is dropped for the user who came first once there are more users than a page has', () => {
    let made = 0
    const values = new PerUser(() => ++made)
    for (let user = 1; user <= 101; user++) values.of(`user ${user}`)
    expect([values.of('user 2'), values.of('user 1')]).toEqual([2, 102])
  })
})

it('tells every holder of the user who is forgotten', () => {
  const told: string[] = []
  const holders = ['first', 'second'].map((name) => ({ forgetUser: (userKey: string) => void told.push(`${name} ${userKey}`) }))
  holders.forEach(holdUserData)
  forgetUserData('data of ann')
  expect(told).toEqual(['first data of ann', 'second data of ann'])
})
