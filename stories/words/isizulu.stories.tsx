import { zu } from '../../src/messages/zu'
import { story, wordsMeta, type WordsStory } from './words-story'

export default { ...wordsMeta, title: 'Words/isiZulu', tags: ['!autodocs', '!test'] }

export const AllMessages: WordsStory = story('isiZulu', zu)
