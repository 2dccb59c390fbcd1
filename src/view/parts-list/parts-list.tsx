'use client'

import { useId } from 'react'
import type { Issue } from '../../domain/issue'
import { PARTIAL_SCENARIOS, type PartialScenario } from '../../domain/scenario'
import { say } from '../../messages/say'
import { useViewContext } from '../view.context'
import { partsOf, type Part } from './parts'

function Missing({ part: { key, scenario } }: { part: Part }) {
  const { view, messages, args, words, actions, components } = useViewContext()
  const { Button } = components
  const { heading, body } = messages.scenarios[scenario]
  const nameId = useId()
  return (
    <li data-bck-part="part">
      <span data-bck-part="part-text">
        <strong data-bck-part="part-name" id={nameId}>
          {messages.parts[key]}
        </strong>
        <span data-bck-part="part-heading">{words(say(heading, args))}</span>
        <span data-bck-part="part-body">{words(say(body, args))}</span>
      </span>
      {view.can.retry && PARTIAL_SCENARIOS[scenario].retry && (
        <Button kind="secondary" name="retry" onPress={actions.retry} describedBy={nameId}>
          {words(say(messages.actions.retry, args))}
        </Button>
      )}
    </li>
  )
}

/** The missing parts of a connection that works: what, why, and a way to fix it if there is one. Renders a `<ul>`. */
export function PartsList({ issues }: { issues: readonly Issue<PartialScenario>[] }) {
  return (
    <ul data-bck-part="parts-list">
      {partsOf(issues).map((part) => (
        <Missing key={`${part.key} ${part.scenario}`} part={part} />
      ))}
    </ul>
  )
}
