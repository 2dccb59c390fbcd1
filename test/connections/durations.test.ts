import { describe, expect, it } from 'vitest'
import { af, ar, en, vi, zhHans, zu } from '../../src/connections/messages'
import { createFormat } from '../../src/messages/format'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const words = { af, ar, en, vi, zhHans, zu }
type Name = keyof typeof words

const agoIn = (name: Name, ms: number): string => createFormat(undefined, words[name]).duration(ms)

/** What a row says of data that arrived so long ago. */
function told(name: Name, ms: number) {
  const { status, lastUpdate } = words[name]
  const args = { nextAt: null, ago: agoIn(name, ms), consentEndsAt: null, daysLeft: null, now: 0 }
  const say = (each: typeof status.stale) =>
    typeof each === 'string' ? each : each({ ...args, format: createFormat(undefined, words[name]) })
  return { fresh: say(status['up-to-date']), stale: say(status.stale), note: lastUpdate({ ago: args.ago }) }
}

describe('how long ago data arrived', () => {
  it.each<[ms: number, fresh: string, stale: string]>([
    [60 * SECOND, 'محدَّث، قبل 60 ثانية', 'آخر تحديث قبل 60 ثانية'],
    [2 * MINUTE, 'محدَّث، قبل دقيقتين', 'آخر تحديث قبل دقيقتين'],
    [3 * MINUTE, 'محدَّث، قبل 3 دقائق', 'آخر تحديث قبل 3 دقائق'],
    [11 * MINUTE, 'محدَّث، قبل 11 دقيقة', 'آخر تحديث قبل 11 دقيقة'],
    [2 * HOUR, 'محدَّث، قبل ساعتين', 'آخر تحديث قبل ساعتين'],
    [3 * HOUR, 'محدَّث، قبل 3 ساعات', 'آخر تحديث قبل 3 ساعات'],
    [11 * HOUR, 'محدَّث، قبل 11 ساعة', 'آخر تحديث قبل 11 ساعة'],
    [2 * DAY, 'محدَّث، قبل يومين', 'آخر تحديث قبل يومين'],
    [3 * DAY, 'محدَّث، قبل 3 أيام', 'آخر تحديث قبل 3 أيام'],
    [11 * DAY, 'محدَّث، قبل 11 يومًا', 'آخر تحديث قبل 11 يومًا'],
    [100 * DAY, 'محدَّث، قبل 100 يوم', 'آخر تحديث قبل 100 يوم'],
  ])('has the case of its preposition in Arabic after %i ms', (ms, fresh, stale) => {
    expect(told('ar', ms)).toEqual({ fresh, stale, note: stale })
  })

  it('leaves what is no dual as it is in Arabic', () => {
    const { lastUpdate } = words.ar
    for (const text of ['3 ثوان', '2 hours', 'زمان']) expect(lastUpdate({ ago: text })).toBe(`آخر تحديث قبل ${text}`)
  })

  it.each<[name: Name, ms: number, fresh: string, stale: string]>([
    ['en', 2 * MINUTE, 'Up to date, 2 minutes ago', 'Last updated 2 minutes ago'],
    ['en', 11 * HOUR, 'Up to date, 11 hours ago', 'Last updated 11 hours ago'],
    ['en', 3 * DAY, 'Up to date, 3 days ago', 'Last updated 3 days ago'],
    ['af', 2 * MINUTE, 'Op datum, 2 minute gelede', '2 minute gelede opgedateer'],
    ['af', 11 * HOUR, 'Op datum, 11 uur gelede', '11 uur gelede opgedateer'],
    ['af', 3 * DAY, 'Op datum, 3 dae gelede', '3 dae gelede opgedateer'],
    ['vi', 2 * MINUTE, 'Đã cập nhật, 2 phút trước', 'Cập nhật 2 phút trước'],
    ['vi', 100 * DAY, 'Đã cập nhật, 100 ngày trước', 'Cập nhật 100 ngày trước'],
    ['zhHans', 2 * HOUR, '已是最新，2小时前更新', '2小时前更新'],
    ['zhHans', 3 * DAY, '已是最新，3天前更新', '3天前更新'],
    ['zu', 2 * HOUR, 'Lisesikhathini, sekudlule: 2 amahora', 'Libuyekezwe, sekudlule: 2 amahora'],
    ['zu', 3 * DAY, 'Lisesikhathini, sekudlule: 3 izinsuku', 'Libuyekezwe, sekudlule: 3 izinsuku'],
  ])('reads well in %s after %i ms', (name, ms, fresh, stale) => {
    expect(told(name, ms)).toEqual({ fresh, stale, note: stale })
  })
})
