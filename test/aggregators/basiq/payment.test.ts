import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { basiq } from '../../../src/aggregators/basiq'
import { attempt, callAt, failedWith, job, json, pendingStep, success, USER } from './given'

const lookAt = async (body: unknown) => {
  const aggregator = basiq({ version: '2.1', userId: USER, getToken: () => 'token', fetch: async () => json(200, body) })
  return aggregator.read(attempt(), callAt())
}

describe('a job of a payment is no connection', () => {
  let told: string[] = []

  beforeEach(() => {
    told = []
    vi.spyOn(console, 'error').mockImplementation((text: unknown) => void told.push(String(text)))
  })

  afterEach(() => vi.restoreAllMocks())

  it.each([
    ['has not begun', [pendingStep('validate-payment'), pendingStep('external-processing'), pendingStep('payment-completed')]],
    ['is under way', [success('validate-payment'), { title: 'external-processing', status: 'in-progress', result: null }]],
    [
      'has failed',
      [
        { title: 'validate-payment', status: 'failed', result: failedWith('insufficient-funds') },
        pendingStep('payment-completed'),
      ],
    ],
    ['has ended', [success('validate-payment'), success('external-processing'), success('payment-completed')]],
    ['follows a login', [success('verify-credentials'), success('payment-completed')]],
  ])('even if it %s', async (_, steps) => {
    expect(await lookAt(job(steps))).toMatchObject({ status: 'stopped', issue: { scenario: 'integration-fault' } })
    expect(told.join()).toContain('payment')
  })

  it('while a job with a step that nobody knows still connects', async () => {
    const steps = [success('verify-credentials'), success('fetch-identity'), success('retrieve-accounts')]
    expect(await lookAt(job(steps))).toMatchObject({ status: 'connected' })
    expect(told).toEqual([])
  })
})
