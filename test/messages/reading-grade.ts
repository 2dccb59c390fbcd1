/** Syllables by groups of vowels; a silent e at the end does not count. Good enough to keep sentences short. */
function syllables(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '')
  const groups = letters.replace(/(?:[^laeiouy]es|[^aeiou]ed|[^laeiouy]e)$/, '').match(/[aeiouy]+/g)
  return Math.max(1, groups?.length ?? 0)
}

/** The Flesch–Kincaid grade of an English text: the school year in which most can read it. */
export function readingGrade(text: string): number {
  const sentences = text.split(/[.?!:]+(?:\s|$)/).filter((part) => /\w/.test(part))
  const words = text.split(/\s+/).filter((part) => /\w/.test(part))
  const count = words.reduce((sum, word) => sum + syllables(word), 0)
  return 0.39 * (words.length / sentences.length) + 11.8 * (count / words.length) - 15.59
}
