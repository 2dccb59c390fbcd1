import { expect, it } from 'vitest'
import { issueOf } from '../../src/domain'

it('an issue has a row for everything that support may ask, and null for what is not known', () => {
  expect(issueOf({ scenario: 'not-started', reference: { at: 7 } })).toEqual({
    scenario: 'not-started',
    code: null,
    detail: null,
    reference: {
      attemptId: null,
      connectionId: null,
      institutionId: null,
      correlationId: null,
      step: null,
      code: null,
      at: 7,
    },
  })
})

it('an issue and its reference have the same code', () => {
  const issue = issueOf({ scenario: 'bank-outage', code: 'maintenance', reference: { connectionId: 'c1', at: 7 } })
  expect([issue.code, issue.reference.code, issue.reference.connectionId]).toEqual(['maintenance', 'maintenance', 'c1'])
})

it('a reference holds nothing but its own rows, whatever object the case was taken from', () => {
  const attempt = { connectionId: 'c1', institutionId: 'b1', at: 7, password: 'hunter2' }
  expect(JSON.stringify(issueOf({ scenario: 'unknown', reference: attempt }))).not.toContain('hunter2')
})
