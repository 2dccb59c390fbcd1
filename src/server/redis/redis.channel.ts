import type { ServerChannel } from '../events/server-channel'

/** The part of a client that is used. One of `ioredis` fits as it is. */
export interface RedisPublisher {
  publish(channel: string, message: string): Promise<unknown>
  /** A client of its own for messages, because one that hears them can do nothing else. */
  duplicate(): RedisSubscriber
}

export interface RedisSubscriber {
  subscribe(channel: string): Promise<unknown>
  on(event: 'message', listener: (channel: string, message: string) => void): unknown
  on(event: 'error', listener: (error: Error) => void): unknown
  disconnect(): void
}

export interface RedisChannelOptions {
  client: RedisPublisher
  /** @default 'bank-connection-kit' */
  name?: string | undefined
}

export interface RedisChannel extends ServerChannel {
  /** Ends the client that hears messages. */
  close(): void
}

/**
 * A channel for many nodes, by Redis or Valkey pub/sub. While Redis is away, nodes hear only themselves, and pages look as they do without a
 * channel.
 */
export function redisChannel({ client, name = 'bank-connection-kit' }: RedisChannelOptions): RedisChannel {
  const node = `${crypto.randomUUID()} `
  const listeners = new Set<(message: string) => void>()
  let subscriber: RedisSubscriber | null = null
  const spread = (message: string): void => {
    for (const listener of listeners) listener(message)
  }
  return {
    say: (message) => {
      spread(message)
      client.publish(name, node + message).catch(() => undefined)
    },
    hear: (listener) => {
      listeners.add(listener)
      if (subscriber !== null) return
      subscriber = client.duplicate()
      // It connects again, and subscribes again, by itself.
      subscriber.on('error', () => undefined)
      subscriber.on('message', (_, message) => {
        // What this node said it has heard already.
        if (!message.startsWith(node)) spread(message.slice(node.length))
      })
      subscriber.subscribe(name).catch(() => undefined)
    },
    close: () => subscriber?.disconnect(),
  }
}
