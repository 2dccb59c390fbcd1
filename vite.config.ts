import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

/** One library entry for each public subpath of package.json. */
const entries = {
  index: 'src/index.ts',
  'machine/index': 'src/machine/index.ts',
  'aggregators/basiq/index': 'src/aggregators/basiq/index.ts',
  'messages/en': 'src/messages/en.ts',
  'sandbox/index': 'src/sandbox/index.ts',
  'return/index': 'src/return/index.ts',
}

/** What a host has anyway, or installs with the kit. The sandbox's own needs are bundled into it. */
const external = [/^react($|\/)/, /^react-dom($|\/)/, /^xstate($|\/)/, '@xstate/react', '@tanstack/react-query']

export default defineConfig({
  plugins: [react()],
  build: {
    lib: { entry: entries, formats: ['es'] },
    rolldownOptions: { external, output: { preserveModules: true, preserveModulesRoot: 'src' } },
    minify: false,
    sourcemap: true,
    target: 'es2022',
  },
  test: {
    projects: [
      { extends: true, test: { name: 'unit', environment: 'node', include: ['test/**/*.test.ts'], exclude: ['test/browser/**', 'test/e2e/**'] } },
    ],
  },
})
