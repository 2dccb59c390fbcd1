'use client'

import { useRef } from 'react'
import type { Issue } from '../../domain/issue'
import { useViewContext } from '../view.context'
import { Timeline } from '../timeline/timeline'
import { CopyButton } from './copy-button'
import { referenceRows, referenceText } from './reference-rows'

/** The details for support: the bank's own words if there are any, the reference, and the screens so far. Renders a `<div>`. */
export function SupportCard({ issue = null }: { issue?: Issue | null }) {
  const { view, messages, args, timeline } = useViewContext()
  const list = useRef<HTMLDListElement>(null)
  const rows = referenceRows(issue?.reference ?? view.reference, messages.support, args.format)
  return (
    <div data-bck-part="support-card">
      {issue !== null && issue.detail !== null && (
        <p data-bck-part="bank-says">
          <span>{`${messages.support.bankSays}: `}</span>
          <q dir="auto">{issue.detail}</q>
        </p>
      )}
      <dl ref={list} data-bck-part="support-list">
        {rows.map(({ label, value }) => (
          <div key={label} data-bck-part="support-row">
            <dt>{label}</dt>
            <dd>
              <bdi translate="no">{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      <Timeline />
      <div data-bck-part="support-actions">
        <CopyButton text={referenceText(rows, timeline)} source={list} />
      </div>
    </div>
  )
}
