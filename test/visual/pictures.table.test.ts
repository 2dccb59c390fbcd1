import { readdirSync, statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { View } from '../../src/domain/view'
import { SCENARIO_VIEWS } from '../../stories/fixtures/scenario.fixtures'
import { STATE_VIEWS } from '../../stories/fixtures/state.fixtures'
import { EVERY_BANK_PICTURE, EVERY_PICTURE, SCREEN_PICTURES } from './every-picture'
import { PICTURES, type ScreenName } from './pictures.table'

const VIEWS: Readonly<Record<ScreenName, View>> = { ...STATE_VIEWS, ...SCENARIO_VIEWS }
const FOLDER = new URL('pictures/', import.meta.url)
const files = readdirSync(FOLDER)

const states = [...new Set(Object.values(VIEWS).map(({ state }) => state))]
const ofState = (state: string) => SCREEN_PICTURES.filter(({ screen }) => VIEWS[screen].state === state)

describe('the matrix of pictures', () => {
  it.each(states)('shows %s in every width, in light and dark, and in both directions', (state) => {
    const pictures = ofState(state)
    expect(new Set(pictures.map(({ width }) => width))).toEqual(new Set(['280', '420', '720']))
    expect(pictures.map(({ look }) => look)).toEqual(expect.arrayContaining(['light', 'dark']))
    expect(new Set(pictures.map(({ language }) => language === 'ar'))).toEqual(new Set([true, false]))
  })

  it.each(['forced', 'harbour', 'almanac', 'midnight'])('shows %s', (look) => {
    expect(EVERY_PICTURE.map((picture) => picture.look)).toContain(look)
  })

  it.each(['list', 'picker', 'ban'])('shows %s in both widths, in light and dark, and in both directions', (part) => {
    const pictures = EVERY_BANK_PICTURE.filter(({ screen }) => screen.startsWith(part))
    expect(new Set(pictures.map(({ width }) => width))).toEqual(new Set(['320', '1000']))
    expect(pictures.map(({ look }) => look)).toEqual(expect.arrayContaining(['light', 'dark']))
    expect(new Set(pictures.map(({ language }) => language))).toEqual(new Set(['en', 'ar']))
  })

  it('leaves out a screen only where another has its view', () => {
    const left = (Object.keys(PICTURES) as ScreenName[]).flatMap((name) => {
      const taken = PICTURES[name]
      return 'sameAs' in taken ? [{ name, sameAs: taken.sameAs }] : []
    })
    for (const { name, sameAs } of left) expect(VIEWS[name], name).toEqual(VIEWS[sameAs])
    const taken = SCREEN_PICTURES.map(({ screen }) => screen)
    for (const { sameAs } of left) expect(taken).toContain(sameAs)
  })

  it('has a file for each picture, and no other', () => {
    const names = ['letters', ...EVERY_PICTURE.map(({ name }) => name)]
    expect(files.toSorted()).toEqual(names.map((name) => `${name}.png`).toSorted())
  })

  it('stays small: three megabytes in all', () => {
    const bytes = files.reduce((sum, file) => sum + statSync(new URL(file, FOLDER)).size, 0)
    expect(bytes).toBeLessThan(3_000_000)
  })
})
