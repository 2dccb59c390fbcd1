import { expectTypeOf, test } from 'vitest'
import type {
  Aggregator,
  BankConnectionHandle,
  BankConnectionProps,
  BankConnectionsProps,
  Can,
  Connection,
  ConnectionActions,
  ConnectionHandlers,
  ConnectionSnapshot,
  ViewActions,
} from '../../src'

// Each expected error below is held by the check of types: one that no longer is an error fails it.

const aggregator = {} as Aggregator
const connection = {} as Connection
const request = { intent: 'create' } as const
const props = { userKey: 'user-1', aggregator, request }

/** Takes what a component takes, so that a member too many is an error as it is in JSX. */
const given = (_props: BankConnectionProps) => undefined
const several = (_props: BankConnectionsProps) => undefined

test('a component takes what one connection is made from, or a connection', () => {
  given({ userKey: 'user-1', aggregator, request })
  given({ connection })
  several({ userKey: 'user-1', aggregator, requests: [request] })
  // @ts-expect-error without a user
  given({ aggregator, request })
  // @ts-expect-error without a user
  several({ aggregator, requests: [request] })
  // @ts-expect-error both: whose connection would it be?
  given({ ...props, connection })
  // @ts-expect-error neither
  given({})
})

test('an unknown prop or handler does not compile', () => {
  given({ ...props, onConnected: () => undefined, handlers: { chooseBank: () => undefined } })
  // @ts-expect-error no such prop
  given({ ...props, onChooseBank: () => undefined })
  // @ts-expect-error no such prop
  given({ ...props, resumable: true })
  // @ts-expect-error no such handler
  given({ ...props, handlers: { chooseBanks: () => undefined } })
  // @ts-expect-error news is no handler
  given({ ...props, handlers: { onConnected: () => undefined } })
  // @ts-expect-error the user's key is no part of what is remembered in
  given({ ...props, resume: { storage: 'local', userKey: 'user-1' } })
})

test('each action has a flag of its name, and the hook answers nothing twice', () => {
  expectTypeOf<keyof ViewActions>().toEqualTypeOf<keyof Can>()
  expectTypeOf<keyof BankConnectionHandle>().toEqualTypeOf<'view' | 'actions' | 'connection'>()
  expectTypeOf<Exclude<keyof ConnectionHandlers, keyof Can>>().toEqualTypeOf<never>()
  expectTypeOf<Exclude<keyof ConnectionActions, keyof Can>>().toEqualTypeOf<'signedIn'>()
})

test('a snapshot is plain data', () => {
  expectTypeOf<keyof ConnectionSnapshot>().toEqualTypeOf<'view' | 'state' | 'context' | 'reading' | 'arrived'>()
})

test('a listener is told the event of its type', () => {
  const hears = () => {
    connection.on('connected', ({ connectionId }) => expectTypeOf(connectionId).toEqualTypeOf<string | null>())
    // @ts-expect-error no such event
    connection.on('needs-user', () => undefined)
    expectTypeOf(connection.subscribe(() => undefined)).toEqualTypeOf<() => void>()
  }
  expectTypeOf(hears).toBeFunction()
})
