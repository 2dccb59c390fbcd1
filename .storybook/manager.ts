import { createElement as h, Fragment } from 'react'
import { AddonPanel } from 'storybook/internal/components'
import { addons, types, useParameter } from 'storybook/manager-api'
import type { About } from '../stories/scenarios/about-scenario'

/** Storybook's own page brings its own React, which takes no elements from another one's JSX: hence `createElement`. */

const ID = 'about'

const LIST = { display: 'grid', gridTemplateColumns: 'max-content 1fr', columnGap: 20, margin: 16, fontSize: 13 }
const CELL = { margin: 0, padding: '6px 0', borderBottom: '1px solid #8883', lineHeight: 1.5 }

/** Marks of code, as Markdown has them. */
const withCode = (text: string) =>
  text.split('`').map((part, index) => h(index % 2 === 1 ? 'code' : Fragment, { key: index }, part))

function AboutStory() {
  const about = useParameter<About>(ID, [])
  const rows = about.map(([caption, text]) =>
    h(
      Fragment,
      { key: caption },
      h('dt', { style: { ...CELL, fontWeight: 600 } }, caption),
      h('dd', { style: CELL }, withCode(text)),
    ),
  )
  return h('dl', { style: LIST }, rows)
}

addons.setConfig({ selectedPanel: ID, bottomPanelHeight: 240 })

addons.register(ID, () => {
  addons.add(ID, {
    title: 'About',
    type: types.PANEL,
    paramKey: ID,
    render: ({ active }) => h(AddonPanel, { active: active === true, children: h(AboutStory) }),
  })
})
