import { en } from '../../src/messages/en'
import { story, wordsMeta, type WordsStory } from './words-story'

export default { ...wordsMeta, title: 'Words/English', tags: ['!autodocs', '!test'] }

export const AllMessages: WordsStory = story('English', en)
