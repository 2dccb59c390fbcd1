'use client'

import { useConnections, type UseConnectionsOptions } from './use-connections'
import { ListSection, type ListSectionProps } from './view/list-section'

export interface ConnectionListProps extends UseConnectionsOptions, Omit<ListSectionProps, 'list'> {
  locale?: string | undefined
}

/**
 * A user's banks, one row for each: how it stands, one way on, and a menu. A row opens into the kit's own card in place. Needs
 * `bank-connection-kit/connections.css`. Renders a `<section>`.
 */
export function ConnectionList(props: ConnectionListProps) {
  return <ListSection {...props} list={useConnections(props)} />
}
