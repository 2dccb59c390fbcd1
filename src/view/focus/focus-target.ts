/** The place of the focus, as seen from one instance; `nowhere` is the page itself. It looks through shadow roots. */
export function activeWithin(root: HTMLElement | null): 'inside' | 'elsewhere' | 'nowhere' {
  if (root === null) return 'nowhere'
  const tree = root.getRootNode() as Document | ShadowRoot
  const active = tree.activeElement
  if (active !== null && root.contains(active)) return 'inside'
  return active === null || active === root.ownerDocument.body ? 'nowhere' : 'elsewhere'
}

/**
 * Focuses the heading. False if focus did not move, so that nothing is read out: a host's own screen has no heading, or focus has been
 * on it since the last phase.
 */
export function focusHeading(root: HTMLElement | null): boolean {
  const heading = root?.querySelector<HTMLElement>("[data-bck-part='heading']")
  // Not `:focus`, which matches nothing while the user is in another window.
  if (!heading || (heading.getRootNode() as Document | ShadowRoot).activeElement === heading) return false
  heading.focus()
  return true
}

/** Focuses the rejected field if there is only one, else the heading, which sums up the problem. */
export function focusRejected(root: HTMLElement | null): boolean {
  const invalid = root?.querySelectorAll<HTMLElement>("[aria-invalid='true']")
  if (invalid?.length !== 1) return focusHeading(root)
  invalid[0]?.focus()
  // The field says what is wrong with it, but not what happened to the flow, which still has to be announced.
  return false
}
