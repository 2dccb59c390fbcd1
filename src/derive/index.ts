export { turnOf } from './turn.derive'
export { deriveView } from './view.derive'
export type { ViewFacts } from './view-facts'
