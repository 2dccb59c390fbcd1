import type { STATE_VIEWS } from '../fixtures/state.fixtures'
import type * as beginning from './beginning.stories'
import type * as login from './login.stories'
import type * as authorization from './authorization.stories'
import type * as challenge from './challenge.stories'
import type * as progress from './progress.stories'
import type * as outage from './outage.stories'
import type * as stops from './stops.stories'
import type * as ends from './ends.stories'
import type * as hints from './hints.stories'
import type * as badInput from './bad-input.stories'

type Told =
  | keyof typeof beginning
  | keyof typeof login
  | keyof typeof authorization
  | keyof typeof challenge
  | keyof typeof progress
  | keyof typeof outage
  | keyof typeof stops
  | keyof typeof ends
  | keyof typeof hints
  | keyof typeof badInput

/** Names of fixtures that have no story. TypeScript says which, right here. */
export type Untold = Exclude<keyof typeof STATE_VIEWS, Told>

/** No story, no compile. */
export const everyStateHasItsStory: [Untold] extends [never] ? true : Untold = true
