import { THEMES } from '../../scripts/diagram/theme.mjs'

/**
 * The colours of a plot. `own` is the kit, `other` what it is compared with, `best` a limit that nothing can pass.
 *
 * @typedef {{ ink: string, soft: string, line: string, own: string, other: string, best: string }} PlotTheme
 */

/** @param {import('../../scripts/diagram/theme.mjs').Theme} theme @returns {PlotTheme} */
const plotTheme = ({ ink, soft, line, tone }) => ({
  ink,
  soft,
  line,
  own: tone.busy,
  other: tone['needs-user'],
  best: tone.settled,
})

export const PLOT_THEMES = { light: plotTheme(THEMES.light), dark: plotTheme(THEMES.dark) }
