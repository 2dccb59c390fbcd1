import { beforeEach, expect, it } from 'vitest'
import { told } from '../../src/domain'
import { findOtherReact } from '../../src/view/fallback/one-react.notice'
import { expectConsole } from '../console/console.guard'

beforeEach(() => told.clear())

it.each([
  ['Chromium', "Cannot read properties of null (reading 'useMemo')"],
  ['Firefox', 'can\'t access property "useMemo", resolveDispatcher() is null'],
  ['WebKit', "null is not an object (evaluating 'resolveDispatcher().useMemo')"],
])('a hook of a React that draws nothing is told of, in the words of %s', (_, message) => {
  expectConsole(/drawn by another copy of React/)
  findOtherReact(new TypeError(message))
  expect(told.size).toBe(1)
})

it.each([
  new TypeError("Cannot read properties of null (reading 'userId')"),
  new TypeError("Cannot read properties of undefined (reading 'useMemo')"),
  new Error('null was given to useThing'),
  null,
])('another error (%s) is not taken for one', (error) => {
  findOtherReact(error)
  expect(told.size).toBe(0)
})
