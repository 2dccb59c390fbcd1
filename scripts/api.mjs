/**
 * `npm run api`: writes what each entry of the built package makes public to `api/`, one report for each. `npm run check` compares
 * them by `--check`, so that a change of the public surface is seen in review.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { CompilerState, Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor'
import { build, buildIsStale } from './build.mjs'
import { root } from './steps.mjs'

const REPORTS = join(root, 'api')
const ENDING = '.api.md'

/** @type {Record<string, string | { types: string }>} */
const exported = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).exports

/** Each entry with declarations: `./messages/en` is reported in `messages-en.api.md`. */
const entries = Object.entries(exported).flatMap(([name, target]) =>
  typeof target === 'string'
    ? []
    : [{ file: name === '.' ? 'index' : name.slice(2).replaceAll('/', '-'), path: join(root, target.types) }],
)

/** The report is about names and types. What else API Extractor has an opinion on is for the linter. */
const SILENT = { default: { logLevel: ExtractorLogLevel.None } }

/** @param {{ file: string, path: string }} entry */
function configOf({ file, path }) {
  return ExtractorConfig.prepare({
    configObjectFullPath: undefined,
    packageJsonFullPath: join(root, 'package.json'),
    configObject: {
      projectFolder: root,
      mainEntryPointFilePath: path,
      newlineKind: 'lf',
      compiler: {
        overrideTsconfig: {
          compilerOptions: {
            module: 'esnext',
            moduleResolution: 'bundler',
            target: 'es2022',
            strict: true,
            skipLibCheck: true,
            types: [],
          },
          files: entries.map((entry) => entry.path),
        },
      },
      apiReport: {
        enabled: true,
        reportFileName: file,
        reportFolder: REPORTS,
        reportTempFolder: join(root, '.cache', 'api'),
        // Types that an entry uses and does not export. Those of a catalogue are the same in every language.
        includeForgottenExports: !file.startsWith('messages-') || file === 'messages-en',
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: { extractorMessageReporting: SILENT, tsdocMessageReporting: SILENT },
    },
  })
}

/** Reports of entries that are gone. */
function abandoned() {
  const files = new Set(entries.map(({ file }) => file))
  return readdirSync(REPORTS).filter((name) => !files.has(basename(name, ENDING)))
}

/**
 * @param {{ write: boolean }} options `write`: replace reports that differ
 * @returns {boolean} whether the reports are those of the built package; always true after writing
 */
function api({ write }) {
  mkdirSync(REPORTS, { recursive: true })
  const configs = entries.map(configOf)
  const [first] = configs
  if (first === undefined) throw new Error('package.json exports nothing that has types.')
  const compilerState = CompilerState.create(first)
  const changed = configs.filter((config) => {
    const { apiReportChanged, succeeded } = Extractor.invoke(config, {
      compilerState,
      localBuild: write,
      messageCallback: (message) => {
        message.handled = message.logLevel !== ExtractorLogLevel.Error || message.messageId.startsWith('console-api-report')
      },
    })
    return apiReportChanged || (!succeeded && !write)
  })
  const names = changed.flatMap((config) => config.reportConfigs.map(({ fileName }) => fileName))
  const gone = abandoned()
  for (const name of names) console.log(`api/${name} ${write ? 'was written' : 'is not what the built package exports'}`)
  for (const name of gone) console.log(`api/${name} ${write ? 'was removed' : 'is of no entry'}`)
  if (write) for (const name of gone) rmSync(join(REPORTS, name))
  const right = write || (names.length === 0 && gone.length === 0)
  if (!right) console.error('If the public surface should change, run `npm run api` and commit the reports.')
  return right
}

if (process.argv[1] === import.meta.filename) {
  const write = !process.argv.includes('--check')
  if (write && buildIsStale() && !build()) process.exit(1)
  process.exitCode = api({ write }) ? 0 : 1
}
