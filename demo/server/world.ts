import { basiqServer } from 'bank-connection-kit/server'
import type { Sandbox } from '../../src/sandbox'
import type { Platform } from '../shared/demo.types'
import { createBank, type Bank, type BankParts } from './bank'
import { createInbox, type Inbox } from './inbox'
import { createPeople, type People } from './people'

/** Everything of the app that ends with a reset. */
export interface World {
  readonly people: People
  readonly inbox: Inbox
  readonly banks: Readonly<Record<Exclude<Platform, 'stitch'>, Bank>>
}

/** Of the webhooks that the sandbox sends. */
export const WEBHOOK_SECRET = 'whsec_ZmVybndheS1oYXMtYS1zZWNyZXQtb2YtMzItYnl0ZXM='

export function createWorld({ control }: Sandbox, apiUrl: string, parts: Pick<BankParts, 'clock' | 'calls'>): World {
  const people = createPeople(control.addUser)
  const inbox = createInbox()
  const { apiKey } = control.settings()
  const basiq = (version: '2.1' | '3') =>
    createBank(`basiq-${version}`, basiqServer({ apiKey, version, apiUrl, webhookSecret: WEBHOOK_SECRET }), {
      ...parts,
      identify: people.identify,
      inbox,
    })
  return { people, inbox, banks: { 'basiq-2.1': basiq('2.1'), 'basiq-3': basiq('3') } }
}
