export { APPEARANCE_VARIABLES, type Appearance, type AppearanceVariable } from './appearance'
export type { ButtonProps } from './button/button'
export {
  BankConnection,
  BankConnections,
  ConnectionView,
  type BankConnectionProps,
  type BankConnectionsProps,
  type ConnectionViewProps,
  type PresentationProps,
} from './english/english'
export type { Announcer } from './live-region/announcer'
export type { Tone } from './tone'
export { useViewContext, type FormElement, type HeadingLevel, type ScreenProps, type ViewComponents } from './view.context'
