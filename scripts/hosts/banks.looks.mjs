/** What the page of a user's banks has to look like: the picker, the list and the banner. */

/** @param {string} name */
const part = (name) => `[data-bck-part='${name}']`

/** @typedef {{ panel?: string, demanded: readonly import('./looks.mjs').Demanded[] }} Looked */

/** @type {Looked} */
export const PICKER = {
  demanded: [
    [part('heading'), 'text'],
    [part('input'), 'framed'],
    [part('bank'), 'text', 'touched'],
    [`${part('bank-item')} + ${part('bank-item')}`, 'ruled'],
    [`${part('button')}[data-action='back']`, 'text'],
  ],
}

/** @type {Looked} */
export const LIST = {
  demanded: [
    [part('heading'), 'text'],
    [part('connection-name'), 'text'],
    [part('connection-status'), 'text'],
    [part('connection-more'), 'icon', 'touched'],
    [`${part('button')}[data-action='connect']`, 'text', 'framed'],
  ],
}

/** @type {Looked} */
export const BANNER = {
  panel: part('attention'),
  demanded: [
    [part('attention-sentence'), 'text'],
    [`${part('button')}[data-action='attention-open']`, 'text', 'filled'],
    [`${part('button')}[data-action='attention-later']`, 'text'],
  ],
}
