import { af } from '../../src/messages/af'
import { story, wordsMeta, type WordsStory } from './words-story'

export default { ...wordsMeta, title: 'Words/Afrikaans', tags: ['!autodocs', '!test'] }

export const AllMessages: WordsStory = story('Afrikaans', af)
