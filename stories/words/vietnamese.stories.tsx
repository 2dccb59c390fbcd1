import { vi } from '../../src/messages/vi'
import { story, wordsMeta, type WordsStory } from './words-story'

export default { ...wordsMeta, title: 'Words/Vietnamese', tags: ['!autodocs', '!test'] }

export const AllMessages: WordsStory = story('Tiếng Việt', vi)
