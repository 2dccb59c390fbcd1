'use client'

import type { Issue } from '../../domain/issue'
import { PARTIAL_SCENARIOS, type PartialScenario } from '../../domain/scenario'
import { say } from '../../messages/say'
import { useViewContext } from '../view.context'
import { Words } from '../words/words'

function Part({ issue }: { issue: Issue<PartialScenario> }) {
  const { view, messages, args, actions, components } = useViewContext()
  const { Button } = components
  const { heading, body } = messages.scenarios[issue.scenario]
  const again = view.can.retry && PARTIAL_SCENARIOS[issue.scenario].retry
  return (
    <li data-bck-part="part">
      <span data-bck-part="part-text">
        <strong data-bck-part="part-heading">{say(heading, args)}</strong>
        <span data-bck-part="part-body">
          <Words>{say(body, args)}</Words>
        </span>
      </span>
      {again && (
        <Button kind="secondary" name="retryPart" onPress={() => actions.retryPart(issue)}>
          {messages.actions.retryPart}
        </Button>
      )}
    </li>
  )
}

/** What is missing although the connection holds, each with its remedy where there is one. Renders a `<ul>`. */
export function PartsList({ issues }: { issues: readonly Issue<PartialScenario>[] }) {
  return (
    <ul data-bck-part="parts-list">
      {issues.map((issue, index) => (
        <Part key={`${issue.scenario} ${issue.path?.join('.') ?? index}`} issue={issue} />
      ))}
    </ul>
  )
}
