import { Fragment } from 'react'
import { AddonPanel } from 'storybook/internal/components'
import { addons, types, useParameter } from 'storybook/manager-api'
import type { About } from '../stories/scenarios/about-scenario'

const ID = 'about'

const CELL = { padding: '6px 0', borderBottom: '1px solid #8883', lineHeight: 1.5 }

/** Marks of code, as Markdown has them. */
const withCode = (text: string) =>
  text
    .split('`')
    .map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : <Fragment key={index}>{part}</Fragment>))

function AboutStory() {
  const about = useParameter<About>(ID, [])
  return (
    <dl style={{ display: 'grid', gridTemplateColumns: 'max-content 1fr', columnGap: 20, margin: 16, fontSize: 13 }}>
      {about.map(([caption, text]) => (
        <Fragment key={caption}>
          <dt style={{ ...CELL, fontWeight: 600 }}>{caption}</dt>
          <dd style={{ ...CELL, margin: 0 }}>{withCode(text)}</dd>
        </Fragment>
      ))}
    </dl>
  )
}

addons.register(ID, () => {
  addons.add(ID, {
    title: 'About',
    type: types.PANEL,
    paramKey: ID,
    render: ({ active }) => (
      <AddonPanel active={active === true}>
        <AboutStory />
      </AddonPanel>
    ),
  })
})
