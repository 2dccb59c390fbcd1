export { handBack } from './hand-back'
