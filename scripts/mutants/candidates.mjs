import { parseSync } from 'vite'

/**
 * One small change of the code.
 *
 * @typedef {object} Candidate
 * @property {string} kind
 * @property {number} start
 * @property {number} end
 * @property {string} text What stands in its place.
 * @property {'expression' | 'statement' | 'body'} form How it is switched on: a value, a statement that is left out, a body that returns at once.
 */

/** @typedef {Record<string, any> & { type: string, start: number, end: number }} Node */

/** What each operator becomes, and the kind of that change. */
const OPERATORS = /** @type {Readonly<Record<string, readonly [kind: string, becomes: readonly string[]]>>} */ ({
  '===': ['equality', ['!==']],
  '!==': ['equality', ['===']],
  '<': ['boundary', ['<=', '>=']],
  '<=': ['boundary', ['<', '>']],
  '>': ['boundary', ['>=', '<=']],
  '>=': ['boundary', ['>', '<']],
  '+': ['arithmetic', ['-']],
  '-': ['arithmetic', ['+']],
  '*': ['arithmetic', ['/']],
  '/': ['arithmetic', ['*']],
  '%': ['arithmetic', ['*']],
  '&&': ['logic', ['||']],
  '||': ['logic', ['&&']],
  '??': ['logic', ['&&']],
})

/** Methods that are easily taken for one another. */
const METHODS = /** @type {Readonly<Record<string, string>>} */ ({
  some: 'every',
  every: 'some',
  min: 'max',
  max: 'min',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
})

/** Names and types, whose text is no value. @type {Readonly<Record<string, readonly string[]>>} */
const NO_VALUES = {
  ImportDeclaration: ['source', 'specifiers'],
  ExportNamedDeclaration: ['source', 'specifiers'],
  ExportAllDeclaration: ['source'],
  ImportExpression: ['source'],
  // A tag is given the parts of its text, which no other value has.
  TaggedTemplateExpression: ['quasi'],
}

/**
 * @param {any} value
 * @returns {value is Node}
 */
const isNode = (value) => Boolean(value) && typeof value.type === 'string'

/**
 * What is inside of a node and may be changed.
 *
 * @param {Node} node
 * @returns {Node[]}
 */
function inside(node) {
  const skipped = NO_VALUES[node.type] ?? []
  return Object.entries(node).flatMap(([name, value]) => {
    const isName = (name === 'key' && !node['computed']) || (name === 'property' && !node['computed'])
    if (isName || skipped.includes(name)) return []
    return [value].flat().filter((each) => isNode(each) && isValue(each))
  })
}

/** Of TypeScript's own nodes only those around a value. @param {Node} node */
const isValue = ({ type }) => !type.startsWith('TS') || /^TS(As|Satisfies|NonNull)/.test(type)

/**
 * The changes that one node allows.
 *
 * @param {Node} node
 * @param {string} code
 * @returns {Candidate[]}
 */
function changesOf(node, code) {
  const of = (/** @type {Node} */ { start, end }) => code.slice(start, end)
  const as = (/** @type {string} */ kind, /** @type {string} */ text, /** @type {Candidate['form']} */ form = 'expression') => [
    { kind, start: node.start, end: node.end, text, form },
  ]
  switch (node.type) {
    case 'BinaryExpression':
    case 'LogicalExpression': {
      const [kind = '', becomes = []] = OPERATORS[node['operator']] ?? []
      return becomes.flatMap((operator) => as(kind, `(${of(node['left'])}) ${operator} (${of(node['right'])})`))
    }
    case 'UnaryExpression':
      return node['operator'] === '!' ? as('negation', of(node['argument'])) : []
    case 'Literal':
      if (typeof node['value'] === 'boolean') return as('boolean', String(!node['value']))
      return typeof node['value'] === 'string' ? as('text', node['value'] === '' ? '"mutant"' : '""') : []
    case 'TemplateLiteral':
      return as('text', '""')
    case 'ArrayExpression':
      return node['elements'].length > 0 ? as('list', '[]') : []
    case 'ObjectExpression':
      return node['properties'].length > 0 ? as('object', '({})') : []
    case 'CallExpression': {
      const { callee } = node
      const own = callee.type === 'MemberExpression' && !callee.computed ? callee.property.name : ''
      const name = Object.hasOwn(METHODS, own) ? METHODS[own] : undefined
      if (name === undefined) return []
      return as('method', code.slice(node.start, callee.property.start) + name + code.slice(callee.property.end, node.end))
    }
    case 'ExpressionStatement':
      return node['directive'] === undefined && node['expression'].type !== 'Literal' ? as('statement', '', 'statement') : []
    default:
      return []
  }
}

/**
 * Conditions that hold always, or never; and functions that do nothing.
 *
 * @param {Node} node
 * @returns {Candidate[]}
 */
function wholesOf(node) {
  const { test, body } = node
  const isCondition = node.type === 'IfStatement' || node.type === 'ConditionalExpression'
  if (isCondition)
    return ['true', 'false'].map((text) => ({ kind: 'condition', start: test.start, end: test.end, text, form: 'expression' }))
  const isFunction = /^(Arrow)?Function/.test(node.type)
  if (!isFunction || !isNode(body) || body.type !== 'BlockStatement' || body['body'].length === 0 || node['generator']) return []
  return [{ kind: 'body', start: body.start, end: body.end, text: '{}', form: 'body' }]
}

/**
 * Every change that may be made to a file.
 *
 * @param {string} path
 * @param {string} code
 * @returns {Candidate[]}
 */
export function candidatesIn(path, code) {
  /** @type {Candidate[]} */
  const found = []
  const walk = (/** @type {Node} */ node, /** @type {Node | null} */ parent) => {
    // A constructor's body may have to call that of its parent first.
    const isConstructor = parent?.type === 'MethodDefinition' && parent['kind'] === 'constructor'
    found.push(...changesOf(node, code), ...(isConstructor ? [] : wholesOf(node)))
    for (const each of inside(node)) walk(each, node)
  }
  walk(/** @type {any} */ (parseSync(path, code).program), null)
  return found
}
