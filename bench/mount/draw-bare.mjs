/** The elements of a page as a bare component that draws them from nothing. Runs in the page. */

/** @param {string} selector of the element to draw @returns {string} its JSX */
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
  const element = document.querySelector(selector)
  if (element === null) throw new Error(`There is no ${selector} on the page.`)
  return draw(element)
}

/** A module with a component for each name. @param {Record<string, string>} drawn JSX by name */
export const moduleOf = (drawn) =>
  [
    'const prevent = (event) => event.preventDefault()',
    ...Object.entries(drawn).map(([name, jsx]) => `export const ${name} = () => ${jsx}`),
  ].join('\n')
