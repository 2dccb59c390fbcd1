/** A way of saying something that English here does without: the words, a sentence that has them, and what is said instead. */
export type Avoided = readonly [words: RegExp, sample: string, instead: string]

/** The term list of docs/words.md: one thing has one name. */
export const TERMS: readonly Avoided[] = [
  [/\blog(ged|ging)?[ -](in|on|out)\b/i, 'Log in to your bank.', 'sign in'],
  [/\b(username|profile|credentials?)\b/i, 'Check your credentials.', 'details'],
  [/\b(OTP|PIN|passcode|one-time)\b/i, 'Enter the OTP.', 'code'],
  [/\b(MFA|2FA|two-factor|verification)\b/i, 'Verification is needed.', 'security check'],
  [/\b(say|said) yes\b/i, 'I have said yes', 'approve'],
  [/\b(re)?link(ed|ing)?\b|\brenew/i, 'Renew the link.', 'connect, reconnect'],
  [/\b(permissions?|grant(ed)?|authori[sz]\w+)\b/i, 'We need one more permission.', 'access, consent'],
  [/\btries\b|\b(a|one|this|that|last|next|second|older|wrong) try\b|\bretry/i, 'This try is over.', 'attempt, try again'],
  [/\b(we|are|is) (look|watch|follow)(ing)?\b|\blook (now|again)\b/i, 'We watch for it.', 'check'],
  [/\b(go|goes|going|gone) on\b|\bproceed/i, 'We go on from here.', 'carry on'],
  [/\b(not|n’t) answer(ing)?\b|\bunavailable\b/i, 'Your bank is not answering.', 'not responding'],
  [/\bsafe page\b|\bof its own\b/i, 'It is a safe page of its own.', 'secure page'],
  [/\b(institution|aggregator|provider|platform)\b/i, 'The platform is slow.', 'the bank, we'],
]

/** The rules of the voice that words can be looked for by. */
export const VOICE: readonly Avoided[] = [
  [/\b(we|you|they) (will|are \w+|have \w+(ed|en|wn))\b/i, 'We will try again.', 'we’ll, you’re, they’ve'],
  [/\bI (am|have|will)\b/, 'I have done this', 'I’ve'],
  [/\b(it|that|there) is\b(?![.,?])|\blet us\b/i, 'There is nothing to do.', 'it’s, that’s, there’s, let’s'],
  [/n’t\b|\bcannot not\b/i, 'You can’t do this here.', 'cannot, is not'],
  [/\byou may (?!need\b)/i, 'You may leave this page.', 'can'],
  [/\b(begun|afresh|anew|whoever|whatever|shall|upon)\b/i, 'This has not begun yet.', 'what people say'],
  [/\b(hitch|luck|clean page|slip of the finger|let us in)\b/i, 'We had no luck.', 'no pictures, no small talk'],
  [/\bit is not you\b/i, 'It is not you.', 'This is not your fault'],
]
