import type { Scenario } from '../../src/domain/scenario'
import type * as credentials from './credentials.stories'
import type * as atTheBank from './at-the-bank.stories'
import type * as tryAgain from './try-again.stories'
import type * as authorization from './authorization.stories'
import type * as waiting from './waiting.stories'
import type * as support from './support.stories'
import type * as connected from './connected.stories'

type Pascal<S extends string> = S extends `${infer Head}-${infer Tail}` ? `${Capitalize<Head>}${Pascal<Tail>}` : Capitalize<S>

type Told =
  | keyof typeof credentials
  | keyof typeof atTheBank
  | keyof typeof tryAgain
  | keyof typeof authorization
  | keyof typeof waiting
  | keyof typeof support
  | keyof typeof connected

/** Names of scenarios that have no story. TypeScript says which, right here. */
export type Untold = Exclude<Pascal<Scenario>, Told>

/** No story, no compile. */
export const everyScenarioHasItsStory: [Untold] extends [never] ? true : Untold = true
