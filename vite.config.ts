import { join } from 'node:path'
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import type { BrowserConfigOptions, BrowserProviderOption } from 'vitest/node'
import manifest from './package.json' with { type: 'json' }
import { launchOptions } from './scripts/chromium.mjs'
import { firefox } from './scripts/firefox.provider.mjs'
import { webkit } from './scripts/webkit/provider.mjs'

/** One library entry for each module that package.json exports, at the same place in src. */
const names = Object.values(manifest.exports)
  .map((target) => (typeof target === 'string' ? target : target.default))
  .filter((path) => path.endsWith('.js'))
const entries = Object.fromEntries(
  names.map((path) => path.replace(/^\.\/dist\/|\.js$/g, '')).map((name) => [name, `src/${name}.ts`]),
)

/** What a host has anyway, or installs with the kit. GraphQL, the sandbox's own need, is bundled into it by scripts/join.mjs. */
const external = [/^node:/, 'graphql', /^react($|\/)/, /^react-dom($|\/)/, /^xstate($|\/)/, '@tanstack/react-query', 'bullmq']

/** npm publishes no folder of the name node_modules, wherever it lies: what is bundled goes to vendor/. */
const outOfNodeModules = (name: string) => name.replace(/^.*node_modules\//, 'vendor/')

/** A dependency first met in the middle of a browser run is bundled anew, and brings a second React. */
const optimizeDeps = {
  include: [
    '@tanstack/react-query',
    '@testing-library/react',
    '@testing-library/user-event',
    'axe-core',
    'fast-check',
    'graphql',
    'react',
    'react-dom',
    'react-dom/client',
    'react/jsx-dev-runtime',
    'react/jsx-runtime',
    'vitest-browser-react',
    'xstate',
  ],
}

/** One clock and one screen for all machines, tall enough for the tallest card: a frame that does not fit is drawn smaller. */
const PAGE = { timezoneId: 'Australia/Sydney', viewport: { width: 1280, height: 1400 } }

/** Letters as the font has them, whatever the machine's own settings are. */
const LETTERS = ['--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb']

/** One for each project: Vitest writes the project's name into it. */
const browser = () => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({
    launchOptions: { ...launchOptions(), args: [...launchOptions().args, ...LETTERS] },
    contextOptions: PAGE,
  }),
  instances: [{ browser: 'chromium' as const }],
})

/** Of the tests in a browser, those that ask Chromium by its own protocol for what no page can do. */
const OF_CHROMIUM = [
  'access/{announcements,axe,challenge.keyboard,keyboard,motion}',
  'connections/contrast',
  'view/live-region',
].map((name) => `test/browser/${name}.test.tsx`)

/** Vitest draws each page at a scale, and Playwright clicks nothing in Firefox that is within a transformation, be it by 1. */
const UNSCALED = `document.head.append(
  Object.assign(document.createElement('style'), { textContent: '[data-scale="1"] { transform: none !important }' }),
)`

/** Beside the set-up of every project. */
const EMPTY_STORAGE = ['test/browser/storage.setup.ts']

/** A project for another browser, with the tests that any browser can run. */
const elsewhere = (name: 'firefox' | 'webkit', provider: BrowserProviderOption) => ({
  extends: true as const,
  optimizeDeps,
  test: {
    name,
    // One window, which has the focus.
    maxWorkers: 1,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider,
      instances: [{ browser: name }],
      orchestratorScripts: [{ content: UNSCALED }],
    },
    setupFiles: EMPTY_STORAGE,
    include: ['test/browser/**/*.test.tsx'],
    exclude: OF_CHROMIUM,
  },
})

/** Where the accepted pictures lie, and where `npm run pictures` finds those that differ from them. */
const toMatchScreenshot: NonNullable<NonNullable<BrowserConfigOptions['expect']>['toMatchScreenshot']> = {
  resolveScreenshotPath: ({ root, arg, ext }) => join(root, 'test', 'visual', 'pictures', `${arg}${ext}`),
  resolveDiffPath: ({ root, arg, ext }) => join(root, '.cache', 'pictures', `${arg}${ext}`),
}

/**
 * Each file of a browser's tests has a page of its own, which loads the same few hundred modules. Vite has the browser ask about each of
 * them every time. Within one run none changes, and no test puts another in its place. First, because Vitest sets the header for good.
 */
const keptForTheRun: Plugin = {
  name: 'kept-for-the-run',
  enforce: 'pre',
  configureServer({ middlewares, config }) {
    if (config.server.watch !== null) return
    middlewares.use((_, response, next) => {
      const setHeader = response.setHeader.bind(response)
      response.setHeader = (name, value) =>
        setHeader(name, name === 'Cache-Control' && value === 'no-cache' ? 'max-age=3600, immutable' : value)
      next()
    })
  },
}

/** Storybook loads whole as its plugin is made: neither for a build nor for a run that names other projects. */
function storybookPlugins() {
  const named = process.argv.filter((word, at, all) => word.startsWith('--project=') || all[at - 1] === '--project')
  const wanted = named.length === 0 || named.some((word) => word.includes('storybook'))
  return process.env['VITEST'] && wanted ? [storybookTest({ configDir: '.storybook' })] : []
}

export default defineConfig({
  plugins: [react()],
  build: {
    lib: { entry: entries, formats: ['es'] },
    rolldownOptions: {
      external,
      // Module by module, so that 'use client' stays where it stands and a host bundles only what it imports.
      output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: ({ name }) => `${outOfNodeModules(name)}.js` },
    },
    minify: false,
    target: 'es2022',
  },
  test: {
    attachmentsDir: '.cache/attachments',
    // A picture that nobody has looked at is not taken: only `npm run pictures -- --accept` does that.
    update: 'none',
    // Of every project: what is written to the console unexpectedly fails the test that it is written in.
    setupFiles: ['test/console/console.setup.ts'],
    // By default Vitest keeps one processor for itself, and has little to do with it.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**', 'test/e2e/**', 'test/flows/**'],
          // One copy of the modules for all files: less than half the time, and a test that leaves something behind shows.
          isolate: false,
          pool: 'threads',
          // Whole weeks of the manual clock are a second of work; on a busy machine a few.
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        optimizeDeps,
        plugins: [keptForTheRun],
        test: {
          name: 'browser',
          setupFiles: EMPTY_STORAGE,
          browser: { ...browser(), expect: { toMatchScreenshot } },
          include: ['test/{browser,visual}/**/*.test.tsx'],
        },
      },
      {
        extends: true,
        optimizeDeps,
        plugins: storybookPlugins(),
        // Each story is drawn into a place of its own anyway: one page for all files is half the work.
        test: { name: 'storybook', isolate: false, browser: browser() },
      },
      elsewhere('firefox', firefox(PAGE)),
      elsewhere('webkit', webkit()),
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['test/e2e/**/*.test.ts'],
          // One copy of the sandbox and the server for all files of a worker.
          isolate: false,
          // Each has a browser and a server of its own.
          maxWorkers: 2,
          // Real browsers on a busy machine: a second try is allowed, and scripts/vitest.mjs names each test that needed one.
          retry: 1,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'flows',
          environment: 'node',
          include: ['test/flows/**/*.test.ts'],
          // As with e2e. Firefox also keeps no page for Back if one of its requests is under way as it is left.
          retry: 1,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
