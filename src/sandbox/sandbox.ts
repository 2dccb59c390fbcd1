import type { Router } from './http/router'
import { systemClock } from '../domain/clock'
import { createSandboxFetch } from './answering'
import { createBasiqApp } from './basiq/basiq.app'
import { errorBody } from './basiq/error-body'
import { changeSettings, defaultSettings } from './basiq/settings'
import { createWorld, type World } from './basiq/world'
import { createControl } from './control'
import { createFaults } from './faults'
import { createRequestLog } from './request-log'
import type { Sandbox, SandboxOptions } from './sandbox.types'
import { setBankStatus } from './bank-status'
import { createStitchApp, isForStitch, stitchHttpError } from './stitch/stitch.app'
import { createScriptedStitchWorld } from './stitch/script'
import type { StitchWorld } from './stitch/world.types'

/** Basiq's own address, which in-process calls use by default. */
const DEFAULT_BASE_URL = 'https://au-api.basiq.io'

/**
 * Creates simulated platforms and banks: in memory, reproducible from a seed, on their own clock. They use no timers: the state of a
 * job follows from the clock at each look, so a clock may jump over a week. (Only delayed answers wait for the clock's timers.)
 */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const { clock = systemClock, seed = 1, script = {}, origin = null, averages = {} } = options
  const log = createRequestLog()
  const faults = createFaults()
  let current = begin()

  function begin(): { world: World; app: Router; stitchWorld: StitchWorld; stitchApp: Router } {
    const world = createWorld({ clock, seed, settings: changeSettings(defaultSettings, script.settings ?? {}), averages })
    for (const login of script.logins ?? []) world.logins.set(login.loginId, login)
    for (const [institutionId, status] of Object.entries(script.statuses ?? {})) setBankStatus(world, institutionId, { status })
    for (const institutionId of script.outages ?? []) setBankStatus(world, institutionId, { status: 'major-outage', down: true })
    for (const rule of script.faults ?? []) faults.add(rule)
    const stitchWorld = createScriptedStitchWorld({ clock, seed }, script.stitch ?? {})
    const stitchApp = createStitchApp({ world: stitchWorld, origin })
    return { world, app: createBasiqApp({ world, origin }), stitchWorld, stitchApp }
  }

  function reset(): void {
    faults.clear()
    log.clear()
    current = begin()
  }

  const fetch = createSandboxFetch({
    clock,
    log,
    faults,
    baseUrl: origin ?? DEFAULT_BASE_URL,
    platform: (request) => (isForStitch(request) ? current.stitchApp : current.app).handle(request),
    errorBody: (request, status) =>
      isForStitch(request) ? JSON.stringify(stitchHttpError(status)) : errorBody(current.world, status),
    allowedOrigins: () => current.world.settings.allowedOrigins,
    latencyMs: () => current.world.settings.latencyMs,
  })
  return {
    fetch,
    control: createControl({ world: () => current.world, stitchWorld: () => current.stitchWorld, clock, log, faults, reset }),
  }
}
