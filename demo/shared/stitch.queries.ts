/** Queries that are wrong on purpose, for the panel. The server lists them like any other, under these keys. */
export const ODD_QUERIES = {
  Unparsed: 'query Unparsed { user { } }',
  UnknownField: 'query UnknownField { user { shoeSize } }',
} as const
