/**
 * A formatted length of time behind a preposition. Only the dual differs there, and Intl writes it as a subject: «ساعتان» becomes «ساعتين».
 * What else ends alike, such as «ثوان», is no dual.
 */
export const genitive = (duration: string): string => duration.replace(/^(ثانيت|دقيقت|ساعت|يوم)ان$/, '$1ين')
