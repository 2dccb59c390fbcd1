import type { View } from '../../../src/domain/view'
import { SCENARIO_VIEWS } from '../../../stories/fixtures/scenario.fixtures'
import { STATE_VIEWS } from '../../../stories/fixtures/state.fixtures'

/** Every screen that can appear, by the name of its story. */
export const SCREENS: Readonly<Record<string, View>> = { ...STATE_VIEWS, ...SCENARIO_VIEWS }
