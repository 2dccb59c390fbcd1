import type { LoginField } from '../../src/domain/institution'
import { Field as OneField } from '../../src/view/field/field'
import { SCENARIO_VIEWS } from '../fixtures/scenario.fixtures'
import { credentials, STATE_VIEWS } from '../fixtures/state.fixtures'
import { LOGIN_FIELDS } from '../fixtures/view.fixtures'
import { partStory, type PartStory } from './part-story'

export default { title: 'Components/Forms' }

const view = STATE_VIEWS.CredentialsFirst
const branch: LoginField = { name: 'branch', label: 'Branch', secret: false, optional: true, intents: ['create'] }

export const Field: PartStory = partStory([
  { caption: 'plain', view, Part: () => <OneField name="plain" label="Member number" secret={false} initial="4471 2209" /> },
  {
    caption: 'masked, with a hint',
    view,
    Part: () => <OneField name="masked" label="Password" secret masked hint="Goes straight to the bank." />,
  },
  { caption: 'may be left empty', view, Part: () => <OneField name="optional" label="Branch" secret={false} optional /> },
  {
    caption: 'refused',
    view,
    Part: () => <OneField name="refused" label="Member number" secret={false} error="Please check: Member number" />,
  },
])

export const CredentialsForm: PartStory = partStory([
  { caption: 'for the first time', view },
  { caption: 'with a field that may be left empty', view: credentials({ fields: [...LOGIN_FIELDS, branch] }) },
  { caption: 'a field was refused', view: SCENARIO_VIEWS['input-invalid'] },
  { caption: 'one more wrong try may lock the login', view: STATE_VIEWS.CredentialsMayLock },
  { caption: 'within a form of the host’s', view, props: { formElement: 'div' } },
])

export const ChallengeForm: PartStory = partStory([
  { caption: 'a code: one field, numeric keys, pasted or taken over from a message', view: STATE_VIEWS.MfaCode },
  { caption: 'a code that was refused and can be given again', view: STATE_VIEWS.MfaCodeRefused },
  { caption: 'questions', view: STATE_VIEWS.MfaQuestions },
  { caption: "a tap in the bank's app", view: STATE_VIEWS.MfaApprove },
])
