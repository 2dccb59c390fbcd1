/** The components without words of their own: for hosts that bring a catalogue, so that English is not loaded. */
export { BankConnection, type BankConnectionProps } from './view/bank-connection/bank-connection'
export { BankConnections, type BankConnectionsProps } from './view/bank-connections/bank-connections'
export { ConnectionView, type ConnectionViewProps, type PresentationProps } from './view/connection-view/connection-view'
