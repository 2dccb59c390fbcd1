/** A text, because the type of the name itself is deprecated, as the element is. */
const FONT: string = 'font'

/** What Chrome's and Edge's own translation does to a page: it puts each text node into <font> elements, with other words. */
export function translate(root: Node): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  while (walker.nextNode()) texts.push(walker.currentNode as Text)
  for (const text of texts) {
    if (text.data.trim() === '' || text.parentElement?.closest('script, style, font, [translate="no"]')) continue
    const [outer, inner] = [document.createElement(FONT), document.createElement(FONT)]
    inner.textContent = `«${text.data}»`
    outer.append(inner)
    text.replaceWith(outer)
  }
}

/** The words of an element as they were before the translation. */
export const untranslated = (element: Element | null): string => (element?.textContent ?? '').replaceAll(/[«»]/g, '')
