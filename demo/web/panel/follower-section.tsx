import { sandboxBanks, stitchBanks } from 'bank-connection-kit/sandbox'
import { useEffect, useState } from 'react'
import type { FollowedFlow } from '../../shared/demo.types'
import { useParts } from '../app.context'
import { momentOf } from '../format'
import { readControl } from './control'
import { Section } from './section'

const READ_EVERY_MS = 500
const MINUTE_MS = 60_000
const names = new Map([...sandboxBanks, ...stitchBanks].map(({ id, name }) => [id, name]))

function useFollowed(): readonly FollowedFlow[] {
  const [followed, setFollowed] = useState<readonly FollowedFlow[]>([])
  useEffect(() => {
    const read = () => void readControl<FollowedFlow[]>('followed').then(setFollowed, () => undefined)
    read()
    const timer = setInterval(read, READ_EVERY_MS)
    return () => clearInterval(timer)
  }, [])
  return followed
}

function inWords(ms: number): string {
  if (ms < MINUTE_MS) return 'now'
  const minutes = Math.round(ms / MINUTE_MS)
  return minutes < 120 ? `in ${minutes} min` : `in ${Math.round(minutes / 60)} h`
}

/** What the server goes on with for this user, whose page is gone. */
export function FollowerSection() {
  const { clock } = useParts()
  const followed = useFollowed()
  return (
    <Section title="Follower">
      {followed.length === 0 ? (
        <p className="happens">Nothing is followed. Start a connection, leave its page, and let time pass.</p>
      ) : (
        <ul className="followed">
          {followed.map(({ id, intent, institutionId, steps, nextAt }) => (
            <li key={id}>
              <strong>{names.get(institutionId ?? '') ?? 'A bank'}</strong> {intent}
              <span>
                step {steps}, due {inWords(nextAt - clock.now())} · <time>{momentOf(nextAt)}</time>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
