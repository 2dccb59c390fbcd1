import type { Meta, StoryObj } from '@storybook/react-vite'
import { en, type Messages } from '../../src/messages'
import { WordsPage, type WordsPageProps } from './words-page'

/**
 * What the pages of all languages share. They set their own language and direction, whatever the toolbar says. They differ in their
 * words alone, so axe looks at the Arabic one, which has both directions; tags are read before anything runs, and stand in each file.
 */
export const wordsMeta = {
  component: WordsPage,
  parameters: {
    wide: true,
    // A thousand lines in the one colour of the page: looking at each takes longer than all the rest.
    a11y: { config: { rules: [{ id: 'color-contrast', enabled: false }] } },
  },
} satisfies Meta<WordsPageProps>

export type WordsStory = StoryObj<WordsPageProps>

/** The page of one language, beside English where that is another. */
export const story = (title: string, messages: Messages): WordsStory => ({
  args: { title, messages, english: messages === en ? null : en },
})
