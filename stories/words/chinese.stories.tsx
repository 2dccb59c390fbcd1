import { zhHans } from '../../src/messages/zh-Hans'
import { story, wordsMeta, type WordsStory } from './words-story'

export default { ...wordsMeta, title: 'Words/Chinese (simplified)', tags: ['!autodocs', '!test'] }

export const AllMessages: WordsStory = story('简体中文', zhHans)
