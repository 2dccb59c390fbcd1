'use client'

import type { UseBankConnectionOptions } from '../../controller'
import { en } from '../../messages/en'
import { mergeMessages, type MessageOverrides } from '../../messages/merge-messages'
import type { Messages } from '../../messages/messages.types'
import { drawConnection, type DrawnProps } from '../bank-connection/bank-connection'
import {
  BankConnections as BareBankConnections,
  type BankConnectionsProps as BareBankConnectionsProps,
} from '../bank-connections/bank-connections'
import {
  ConnectionView as BareConnectionView,
  type ConnectionViewProps as BareConnectionViewProps,
  type PresentationProps as BarePresentationProps,
} from '../connection-view/connection-view'

interface EnglishProps {
  /**
   * A catalogue of another language, or single texts to replace in English.
   * @default English
   */
  messages?: MessageOverrides | undefined
}

/** The looks and the words of one instance. */
export interface PresentationProps extends Omit<BarePresentationProps, 'messages'>, EnglishProps {}

export interface ConnectionViewProps extends Omit<BareConnectionViewProps, 'messages'>, EnglishProps {}

export type BankConnectionProps = UseBankConnectionOptions & Omit<DrawnProps, 'messages'> & EnglishProps

export interface BankConnectionsProps extends Omit<BareBankConnectionsProps, 'messages'>, EnglishProps {}

const merged = new WeakMap<MessageOverrides, Messages>()

/** The whole catalogue, the same one for the same overrides. No hook, so that whatever fails later finds its words. */
function inEnglish(overrides: MessageOverrides = en): Messages {
  const messages = merged.get(overrides) ?? mergeMessages(en, overrides)
  merged.set(overrides, messages)
  return messages
}

/** Draws one connection from its view, without a network. Renders a `<section>`. */
export function ConnectionView(props: ConnectionViewProps) {
  return <BareConnectionView {...props} messages={inEnglish(props.messages)} />
}

/**
 * Follows a bank connection and always shows one honest screen: what is happening, whose turn it is, and what to do next.
 *
 * Pass a `userKey`, an `aggregator` and a `request`, or a `connection` that outlives it. Renders a `<section>`.
 */
export function BankConnection(props: BankConnectionProps) {
  return drawConnection({ ...props, messages: inEnglish(props.messages) })
}

/**
 * Follows several banks, one card for each, with one live region for all. If one consent connects several banks, it adds their
 * cards. Renders a `<ul>`.
 */
export function BankConnections(props: BankConnectionsProps) {
  return <BareBankConnections {...props} messages={inEnglish(props.messages)} />
}
