import { pseudo } from '../../src/messages/pseudo'
import { story, wordsMeta, type WordsStory } from './words-story'

export default { ...wordsMeta, title: 'Words/Pseudo', tags: ['!autodocs', '!test'] }

export const AllMessages: WordsStory = story('Pseudo-English', pseudo)
