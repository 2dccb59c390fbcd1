import type { Messages } from '../../src/messages'
import { samplesFor, type SampleArgs } from './cases'

/** One message of a catalogue, as it reads in every case. */
export interface ListedMessage {
  /** The names that lead to it: "scenarios", "bank-notice", "steps", "2". */
  path: readonly string[]
  /** In the order of the cases. */
  texts: readonly string[]
}

type Say = (args: SampleArgs) => string

function listed(value: unknown, path: readonly string[], samples: readonly SampleArgs[]): ListedMessage[] {
  if (typeof value === 'string') return [{ path, texts: samples.map(() => value) }]
  // Every message gets all that any of them may ask for.
  if (typeof value === 'function') return [{ path, texts: samples.map(value as Say) }]
  return Object.entries(value ?? {}).flatMap(([key, part]) => listed(part, [...path, key], samples))
}

/** Every text that a catalogue holds, in its own order. `samples` are what it is asked with. */
export function listMessages(messages: Messages, samples: readonly SampleArgs[] = samplesFor(messages)): ListedMessage[] {
  const { locale: _locale, dir: _dir, formatLocale: _formatLocale, spareFormat: _spare, ...texts } = messages
  return listed(texts, [], samples)
}

/** The different ways in which a message reads, each once. */
export const readings = ({ texts }: ListedMessage): string[] => [...new Set(texts)]
