import { Queue, Worker, type ConnectionOptions } from 'bullmq'
import { DAY, noticeDeveloper, SECOND, systemClock } from '../../domain'
import type { DueStep, StepQueue } from '../follow/follow.types'

export interface BullmqQueueOptions {
  /**
   * How BullMQ reaches Redis or Valkey: `{ host, port }`, or a client of `ioredis`. The server's `maxmemory-policy` has to be `noeviction`.
   */
  connection: ConnectionOptions
  /** @default 'bank-connection-kit' */
  name?: string | undefined
  /**
   * Steps that one process makes at the same time. They wait for platforms most of the time.
   * @default 50
   */
  concurrency?: number | undefined
  /**
   * Hears of Redis going away, and of whatever else BullMQ reports. It connects again by itself.
   * @default the console, once for each message
   */
  onError?: ((error: Error) => void) | undefined
}

/** A step that was tried so often is left to the one who reads BullMQ's failed jobs. */
const MOST_ATTEMPTS = 12
const FIRST_RETRY_MS = 30 * SECOND
/** A process that is killed in a step leaves it to another one; a deploy may kill several. */
const MOST_STALLS = 20
const KEEP_FAILED = { age: (7 * DAY) / SECOND, count: 10_000 }

/**
 * Steps as jobs of BullMQ: one job for each step, with ids and times only. Delays, retries and workers are BullMQ's own. A step that is there is
 * not added again, so scheduling it twice is harmless.
 */
export function bullmqQueue({
  connection,
  name = 'bank-connection-kit',
  concurrency = 50,
  onError = noticeDeveloper,
}: BullmqQueueOptions): StepQueue {
  const queue = new Queue<DueStep>(name, { connection })
  queue.on('error', onError)
  let worker: Worker<DueStep> | null = null

  return {
    schedule: async (due, runAt) => {
      const delay = Math.max(0, Math.round(runAt - systemClock.now()))
      const jobId = `${due.followId}-${due.step}`
      await queue.add('step', due, {
        jobId,
        delay,
        attempts: MOST_ATTEMPTS,
        backoff: { type: 'exponential', delay: FIRST_RETRY_MS },
        removeOnComplete: true,
        removeOnFail: KEEP_FAILED,
      })
      if (delay > 0) return
      // A step that waits keeps its delay when it is added again. This one is wanted now.
      const waiting = await queue.getJob(jobId)
      if ((await waiting?.isDelayed()) === true) await waiting?.promote()
    },
    work: (handler) => {
      worker ??= new Worker<DueStep>(name, ({ data }) => handler(data), {
        connection,
        concurrency,
        maxStalledCount: MOST_STALLS,
      })
      worker.on('error', onError)
    },
    close: async () => {
      await worker?.close()
      await queue.close()
    },
  }
}
