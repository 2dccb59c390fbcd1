const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u

/**
 * A text from outside, such as the caption of a bank's field, set apart so that it cannot reorder the sentence around it. Left as
 * it is where both run from left to right.
 */
export const isolate = (text: string, dir: 'ltr' | 'rtl'): string =>
  dir === 'rtl' || RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text
