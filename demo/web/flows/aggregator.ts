import type { Aggregator } from 'bank-connection-kit'
import { basiq } from 'bank-connection-kit/basiq'
import type { Platform, Session } from '../../shared/demo.types'
import { bankPath } from '../../shared/platform'
import { createStitchAggregators } from '../stitch/stitch.aggregators'
import type { Flow } from './flow.types'
import { withoutPush } from './without-push'

const VERSIONS = { 'basiq-2.1': '2.1', 'basiq-3': '3' } as const

/** Basiq as this app uses it: logins go straight to Basiq, and everything else through the app's own server. */
export function createBasiq({ apiUrl }: Session, platform: Exclude<Platform, 'stitch'>): Aggregator {
  // The two addresses of Basiq are those of the sandbox. An app leaves them out.
  return basiq({
    version: VERSIONS[platform],
    server: bankPath(platform),
    apiUrl,
    consentUrl: `${apiUrl}/consent/home`,
  })
}

/** `aggregatorOf`: the adapter of the platform that a flow was begun on. `bankListOf`: that of all banks of the user. */
export interface Aggregators {
  aggregatorOf(flow: Flow): Aggregator
  bankListOf(platform: Platform): Aggregator
}

/** One adapter for each platform, made once for each sign-in. */
export function createAggregators(session: Session, stitchLogin: () => string): Aggregators {
  const stitch = createStitchAggregators(session, stitchLogin)
  const all: Readonly<Record<Platform, Aggregator>> = {
    'basiq-2.1': withoutPush(createBasiq(session, 'basiq-2.1')),
    'basiq-3': withoutPush(createBasiq(session, 'basiq-3')),
    stitch: stitch.ofAccounts,
  }
  return {
    aggregatorOf: (flow) => (flow.platform === 'stitch' ? stitch.ofFlow(flow) : all[flow.platform]),
    bankListOf: (platform) => all[platform],
  }
}
