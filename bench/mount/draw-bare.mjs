/** The elements of a page as a bare component that draws them from nothing. Runs in the page. */

/** @param {string} selector of the elements to draw @returns {string[]} the JSX of each */
export const jsxOf = (selector) => {
  const BOOLEAN = ['required', 'hidden', 'disabled', 'checked', 'novalidate']
  /** @type {Record<string, string>} */
  const NAMES = { class: 'className', for: 'htmlFor', tabindex: 'tabIndex', value: 'defaultValue', novalidate: 'noValidate' }
  /** What a form needs to be one. @type {Record<string, string>} */
  const HANDLERS = { form: ' onSubmit={prevent}', button: ' onClick={prevent}' }
  /** @param {Attr} attribute */
  const attribute = ({ name, value }) => {
    const named =
      NAMES[name] ?? name.replaceAll(/^(?!aria|data)(\w+)-(\w)/g, (_, first, letter) => `${first}${letter.toUpperCase()}`)
    return BOOLEAN.includes(name) ? ` ${named}` : ` ${named}={${JSON.stringify(value)}}`
  }
  /** @param {Node} node @returns {string} */
  const draw = (node) => {
    if (!(node instanceof Element)) return `{${JSON.stringify(node.textContent)}}`
    const tag = node.tagName.toLowerCase()
    const attributes = [...node.attributes].filter(({ name }) => name !== 'style').map(attribute)
    const open = `${tag}${attributes.join('')}${HANDLERS[tag] ?? ''}`
    return node.childNodes.length === 0 ? `<${open} />` : `<${open}>${[...node.childNodes].map(draw).join('')}</${tag}>`
  }
  const elements = [...document.querySelectorAll(selector)]
  if (elements.length === 0) throw new Error(`There is no ${selector} on the page.`)
  return elements.map(draw)
}

const HEAD = 'const prevent = (event) => event.preventDefault()'

/** A module with a component for each name. @param {Record<string, string>} drawn JSX by name */
export const moduleOf = (drawn) =>
  [HEAD, ...Object.entries(drawn).map(([name, jsx]) => `export const ${name} = () => ${jsx}`)].join('\n')

/** A module with the rows of each text. @param {Record<string, { key: string, jsx: string }[]>} rows */
export function moduleOfRows(rows) {
  const all = [...new Set(Object.values(rows).flatMap((list) => list.map(({ jsx }) => jsx)))]
  const places = new Map(all.map((jsx, at) => [jsx, at]))
  const lists = Object.entries(rows).map(([text, list]) => {
    const drawn = list.map(({ key, jsx }) => `{ key: ${JSON.stringify(key)}, draw: row${places.get(jsx)} }`)
    return `${JSON.stringify(text)}: [${drawn.join(', ')}]`
  })
  return [HEAD, ...all.map((jsx, at) => `const row${at} = () => ${jsx}`), `export const ROWS = { ${lists.join(',\n')} }`].join(
    '\n',
  )
}
