/** What each rule of a stylesheet asked for before it was rewritten. */
const conditions = new WeakMap<CSSMediaRule, string>()

function* mediaRules(rules: CSSRuleList): Generator<CSSMediaRule> {
  for (const rule of rules) {
    if (rule instanceof CSSMediaRule) yield rule
    if (rule instanceof CSSGroupingRule) yield* mediaRules(rule.cssRules)
  }
}

/**
 * Makes a page's own media rules apply as if the browser had the feature: no page can ask its browser for it. `null` gives them
 * back what they asked for. A stylesheet from elsewhere cannot be read, and is left alone.
 */
export function pretendMedia(feature: string, holds: ((condition: string) => boolean) | null): void {
  for (const sheet of document.styleSheets) {
    if (sheet.href !== null && new URL(sheet.href).origin !== location.origin) continue
    for (const rule of mediaRules(sheet.cssRules)) {
      const condition = conditions.get(rule) ?? rule.media.mediaText
      if (!condition.includes(feature)) continue
      conditions.set(rule, condition)
      rule.media.mediaText = holds === null ? condition : holds(condition) ? 'all' : 'not all'
    }
  }
}
