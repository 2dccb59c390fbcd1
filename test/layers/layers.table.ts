/** Who may import what, as CONTRIBUTING.md has it; whatever a row does not name is forbidden to it. */
export interface LayerRow {
  layer: string
  /** Folder of a file in this layer, where it is not `src/<layer>`. */
  folder?: string
  may: readonly string[]
  /** `import type` only. */
  types?: readonly string[]
  packages: readonly string[]
}

export const LAYERS = [
  'domain',
  'policy',
  'machine',
  'query',
  'aggregators',
  'derive',
  'connection',
  'controller',
  'view',
  'messages',
  'picker',
  'connections',
  'sandbox',
  'server',
  'testing',
  'return',
] as const

export const PACKAGES = [
  'react',
  'react-dom/client',
  'xstate',
  '@xstate/react',
  '@tanstack/react-query',
  '@tanstack/query-core',
  'hono',
  'node:fs',
  'oauth4webapi',
  'bank-connection-kit',
] as const

const CONNECTION = ['domain', 'policy', 'machine', 'query', 'derive', 'return']

export const ROWS: readonly LayerRow[] = [
  { layer: 'domain', may: [], packages: [] },
  { layer: 'policy', may: ['domain'], packages: [] },
  { layer: 'machine', may: ['domain', 'policy'], packages: ['xstate'] },
  { layer: 'query', may: ['domain', 'policy'], types: ['machine'], packages: ['xstate', '@tanstack/react-query'] },
  { layer: 'aggregators', folder: 'src/aggregators/basiq', may: ['domain'], packages: [] },
  { layer: 'aggregators', folder: 'src/aggregators/basiq/deeper', may: ['domain'], packages: [] },
  { layer: 'messages', may: ['domain'], packages: [] },
  { layer: 'derive', may: ['domain', 'policy', 'machine'], packages: [] },
  { layer: 'connection', may: CONNECTION, packages: ['xstate', '@tanstack/react-query'] },
  {
    layer: 'controller',
    may: [...CONNECTION, 'connection', 'messages'],
    packages: ['react', 'react-dom/client', '@tanstack/react-query'],
  },
  { layer: 'view', may: ['domain'], types: ['messages'], packages: ['react', 'react-dom/client'] },
  { layer: 'view', folder: 'src/view/prompt', may: ['domain'], types: ['messages'], packages: ['react', 'react-dom/client'] },
  ...['bank-connection', 'bank-connections'].map((component) => ({
    layer: 'view',
    folder: `src/view/${component}`,
    may: ['controller', 'domain'],
    types: ['messages'],
    packages: ['react', 'react-dom/client'],
  })),
  {
    layer: 'view',
    folder: 'src/view/english',
    may: ['controller', 'domain', 'messages'],
    packages: ['react', 'react-dom/client'],
  },
  {
    layer: 'picker',
    may: ['domain', 'query', 'connection', 'controller', 'messages', 'view'],
    packages: ['react', 'react-dom/client', '@tanstack/react-query'],
  },
  {
    layer: 'connections',
    may: ['domain', 'policy', 'query', 'connection', 'controller', 'messages', 'view', 'picker'],
    packages: ['react', 'react-dom/client', '@tanstack/react-query'],
  },
  { layer: 'sandbox', may: ['domain'], types: ['aggregators'], packages: [] },
  { layer: 'sandbox', folder: 'src/sandbox/basiq', may: ['domain'], types: ['aggregators'], packages: [] },
  { layer: 'server', may: ['domain', 'policy', 'aggregators'], packages: ['oauth4webapi'] },
  { layer: 'server', folder: 'src/server/basiq', may: ['domain', 'policy', 'aggregators'], packages: ['oauth4webapi'] },
  { layer: 'server', folder: 'src/server/bullmq', may: ['domain'], packages: [] },
  {
    layer: 'server',
    folder: 'src/server/follow',
    may: ['domain', 'policy', 'query', 'aggregators', 'connection', 'messages'],
    packages: ['@tanstack/react-query'],
  },
  { layer: 'testing', may: ['domain'], types: ['aggregators'], packages: [] },
  { layer: 'return', may: ['domain'], packages: [] },
]
