import { Stories, Title } from '@storybook/addon-docs/blocks'
import type { Preview } from '@storybook/react-vite'
import '../src/styles/index.css'
import { inHost } from '../stories/kit/host'
import { TOOLBAR } from '../stories/kit/toolbar'

const menus = Object.entries(TOOLBAR)

const preview: Preview = {
  decorators: [inHost],
  globalTypes: Object.fromEntries(
    menus.map(([name, { title, icon, items }]) => [
      name,
      { description: title, toolbar: { title, icon, items: [...items], dynamicTitle: true } },
    ]),
  ),
  initialGlobals: Object.fromEntries(menus.map(([name, { items }]) => [name, items[0].value])),
  parameters: {
    a11y: { test: 'error' },
    controls: { disable: true },
    layout: 'fullscreen',
    options: {
      // Read before anything runs, so it has to stand here as it is.
      storySort: {
        order: [
          'Start here',
          'Documentation',
          ['Read me', '*', 'Decisions'],
          'States',
          ['Beginning', 'Login', 'Authorization', 'Challenge', 'Progress', 'Outage', 'Stops', 'Ends', 'Hints', 'Bad input'],
          'Scenarios',
          ['Credentials', 'At the bank', 'Authorization', 'Waiting', 'Try again', 'Support and ends', 'Connected'],
          'Flows',
          'Components',
          'Theming',
          'Words',
          'API',
        ],
      },
    },
    docs: {
      page: () => (
        <>
          <Title />
          <Stories title="" includePrimary />
        </>
      ),
    },
  },
  tags: ['autodocs'],
}

export default preview
