import { isRecord } from '../domain/json'
import type { Messages } from './messages.types'

type Leaf = string | readonly unknown[] | ((...args: never[]) => unknown)

/** Any part of a catalogue; what is left out stays as it is. */
export type DeepPartial<T> = T extends Leaf ? T : { [K in keyof T]?: DeepPartial<T[K]> | undefined }

/** What a host may pass to change single words. */
export type MessageOverrides = DeepPartial<Messages>

function mergeBranch(base: Record<string, unknown>, overrides: Record<string, unknown>): Record<string, unknown> {
  const merged = { ...base }
  for (const [key, value] of Object.entries(overrides)) {
    if (value === undefined || key === '__proto__') continue
    const before = merged[key]
    merged[key] = isRecord(before) && isRecord(value) ? mergeBranch(before, value) : value
  }
  return merged
}

/** A catalogue with some of its words replaced. Neither argument is changed. */
export function mergeMessages(base: Messages, overrides: MessageOverrides | undefined): Messages {
  if (overrides === undefined) return base
  return mergeBranch({ ...base }, { ...overrides }) as unknown as Messages
}
