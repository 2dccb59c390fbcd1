import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bullmqQueue } from '../../src/server/bullmq/bullmq-queue.node'
import type { DueStep, StepQueue } from '../../src/server/follow'
import { hasRedis, startRedis, type TestRedis } from './redis'

let redis: TestRedis | null = null
const open: StepQueue[] = []
beforeAll(async () => {
  if (hasRedis) redis = await startRedis()
})
afterAll(async () => {
  await Promise.all(open.map((queue) => queue.close()))
  await redis?.end()
})

let queues = 0
function queueNamed(name = `steps-${(queues += 1)}`): StepQueue {
  const queue = bullmqQueue({ connection: { host: '127.0.0.1', port: redis?.port ?? 0 }, name, onError: () => undefined })
  open.push(queue)
  return queue
}

const now = () => Date.now()
async function until(isTrue: () => boolean): Promise<void> {
  for (let turns = 0; !isTrue() && turns < 400; turns += 1) await new Promise((resolve) => setTimeout(resolve, 10))
  expect(isTrue()).toBe(true)
}

describe.skipIf(!hasRedis)('steps in BullMQ', () => {
  it('run at their time, each once, however often they were scheduled', async () => {
    const queue = queueNamed()
    const ran: (DueStep & { early: boolean })[] = []
    const at = now() + 500
    queue.work(async (due) => void ran.push({ ...due, early: now() < at }))
    const due = { followId: 'a'.repeat(32), step: 3 }
    for (let times = 0; times < 5; times += 1) await queue.schedule(due, at)
    await until(() => ran.length > 0)
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(ran).toEqual([{ ...due, early: false }])
  })

  it('a step schedules the next one before it ends', async () => {
    const queue = queueNamed()
    const ran: number[] = []
    queue.work(async ({ followId, step }) => {
      ran.push(step)
      if (step < 5) await queue.schedule({ followId, step: step + 1 }, now())
    })
    await queue.schedule({ followId: 'chain', step: 1 }, now())
    await until(() => ran.length === 5)
    expect(ran).toEqual([1, 2, 3, 4, 5])
  })

  it('a step that waits for hours runs at once if it is wanted now', async () => {
    const queue = queueNamed()
    const ran: DueStep[] = []
    queue.work(async (due) => void ran.push(due))
    const due = { followId: 'wake', step: 7 }
    await queue.schedule(due, now() + 3_600_000)
    await queue.schedule(due, now())
    await until(() => ran.length === 1)
  })

  it('what one process schedules, another makes', async () => {
    const [web, worker] = [queueNamed('shared'), queueNamed('shared')]
    const ran: DueStep[] = []
    worker.work(async (due) => void ran.push(due))
    await web.schedule({ followId: 'far', step: 1 }, now())
    await until(() => ran.length === 1)
  })

  it('a step that rejects stays for a retry', async () => {
    const name = 'retries'
    const queue = queueNamed(name)
    let tries = 0
    queue.work(async () => {
      tries += 1
      throw new Error('busy')
    })
    await queue.schedule({ followId: 'poison', step: 1 }, now())
    await until(() => tries === 1)
    await new Promise((resolve) => setTimeout(resolve, 100))
    const { Queue } = await import('bullmq')
    const seen = new Queue(name, { connection: { host: '127.0.0.1', port: redis?.port ?? 0 } })
    const [job] = await seen.getDelayed()
    expect([job?.id, job?.data, (job?.delay ?? 0) >= 30_000]).toEqual(['poison-1', { followId: 'poison', step: 1 }, true])
    await seen.close()
  })
})
