import { ar } from '../../src/messages/ar'
import { story, wordsMeta, type WordsStory } from './words-story'

export default { ...wordsMeta, title: 'Words/Arabic', tags: ['!autodocs'] }

export const AllMessages: WordsStory = story('العربية', ar)
