/**
 * What the bank's own text says about a rejected login. Basiq passes all such texts on under one code, and they are not a fixed list
 * (Basiq docs, "Handling jobs" and "Errors"). So the kit reads sentences, not words: "Caps Lock" and "before your account is locked"
 * do not mean a lock, and "your access has been suspended" does.
 */
export type Rejection = 'locked' | 'wrong-code' | 'mfa-unsupported' | 'login'

const LOGIN = String.raw`(?:account|profile|access|banking|log-?[io]n|logon|sign-?in|user(?:name| ?id)?|(?:customer|member|client|access) (?:id|number|code)|password|passcode|pin|card|you)`
const LOCKED = String.raw`(?:locked(?: out)?|blocked|barred|suspended|disabled|deactivated|frozen|revoked|restricted)`
const ADVERB = String.raw`(?:\s+(?:now|currently|temporarily|permanently|already|still|also|since|been))*`
/** A few words may stand between the two ("your account at Hooli Bank is locked"), but no other clause. */
const STATED = String.raw`\b${LOGIN}\b(?:\s+(?!(?:not|never|no|or|and|but)\b)[\w'’&-]+){0,5}?\s+(?:is|are|was|were|has|have|had|got)${ADVERB}\s+${LOCKED}\b`
const HEADLINE = String.raw`\b${LOGIN}${ADVERB}\s+${LOCKED}\b|\b(?:locked|blocked|suspended|disabled|frozen)\s+${LOGIN}\b`
const BY_THE_BANK = String.raw`\b(?:we|bank)\s?(?:['’]ve|have|has|had)?${ADVERB}\s+(?:locked|blocked|suspended|disabled|frozen|restricted)\s+(?:your|this|the)\b`
const TO_UNLOCK = String.raw`\b(?:to|must|needs?|please|be)\s+(?:be\s+)?unlock(?:ed)?\b[^,]*\b(?:${LOGIN}|it)\b|\b${LOGIN}\b[^,]*\b(?:must|needs?(?: to)?)\s+be\s+unlocked\b`
/** A limit that has been passed is a lock, whether or not the bank calls it one. */
const TOO_MANY = String.raw`\btoo many\b[^,]*\b(?:attempts|tries|log-?ins|logons)\b|\b(?:exceeded|reached)\b[^,]*\b(?:attempts|tries)\b|\b(?:attempts|tries)\b[^,]*\b(?:exceeded|reached|used up)\b`

const IS_LOCKED = new RegExp([STATED, HEADLINE, BY_THE_BANK, TO_UNLOCK, TOO_MANY].join('|'), 'i')

/** Words that turn a statement after them into a warning, a question or a denial. */
const CONDITION =
  /\b(?:if|unless|before|until|whether|in case|may|might|could|would|will|can|cannot|or|otherwise|avoid|prevent|prevents|stop|risk|how|not|never|no longer|isn['’]?t|hasn['’]?t)\b/i
/** These words are conditions only if nothing has happened yet: "after two more tries your login is locked". */
const CONDITION_OF_PRESENT = /\b(?:after|once|when|whenever|each time|every time)\b/i
const PERFECT = /\b(?:has|have|had)\b|['’]ve\b/i

const clausesOf = (text: string): string[] =>
  text.split(/[.;!?:\n]+|,\s+(?:but|so|and)\s+|\s[–—-]\s/).filter((clause) => clause.trim() !== '')

function statesLock(clause: string): boolean {
  const match = IS_LOCKED.exec(clause)
  if (match === null) return false
  const before = clause.slice(0, match.index)
  return !CONDITION.test(before) && (PERFECT.test(match[0]) || !CONDITION_OF_PRESENT.test(before))
}

const SECOND_FACTOR =
  /\b(?:multi[-\s]?factor|two[-\s]?factor|second[-\s]factor|2[-\s]?fa|mfa|(?:two|2)[-\s]?step|(?:additional|extra|strong(?:er)?) (?:authentication|verification|security))\b/i
const UNSUPPORTED =
  /\b(?:not|isn['’]?t|un)[-\s]?(?:currently |yet )?(?:supported|available|possible)\b|\bunsupported\b|\b(?:does|do|can)(?: ?not|n['’]t) (?:support|handle|work)\b|\bcannot\b|\b(?:required|needed|mandatory)\b|\b(?:turn|switch)(?:ed)? (?:it )?off\b|\bdisable\b|(?<!not )\benabled\b/i
const WRONG =
  /\b(?:incorrect|invalid|wrong|expired|mismatch\w*|failed|rejected|timed out|(?:not|n['’]t) (?:match|recogni[sz]ed|correct|valid|accepted))\b/i

/** Reads title and detail of a rejected login. If the text says nothing about a cause, the login itself was wrong. */
export function rejectionOf(text: string): Rejection {
  const clauses = clausesOf(text)
  if (clauses.some(statesLock)) return 'locked'
  const aboutFactor = clauses.filter((clause) => SECOND_FACTOR.test(clause))
  if (aboutFactor.some((clause) => UNSUPPORTED.test(clause))) return 'mfa-unsupported'
  return aboutFactor.some((clause) => WRONG.test(clause)) ? 'wrong-code' : 'login'
}

const TRIES_LEFT =
  /\b(?:attempts?|tries|try|chances?)\b[^.;!?]*\b(?:left|remain(?:s|ing)?)\b|\b(?:one|two|three|\d) (?:more|remaining)\b[^.;!?]*\b(?:attempts?|tries|try)\b/i
const WILL_BE = /\b(?:will|would|may|might|could|can|from) (?:be|being)\b/gi

/** Whether the bank warns of a lock to come: it says how many tries are left, or mentions a lock that has not happened. */
export const warnsOfLock = (text: string): boolean =>
  TRIES_LEFT.test(text) || clausesOf(text).some((clause) => IS_LOCKED.test(clause.replace(WILL_BE, 'is')) && !statesLock(clause))
