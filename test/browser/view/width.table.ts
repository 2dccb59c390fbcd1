/** Boxes that hosts put a card in. `{}` is its place. */
export const CONTAINERS: Readonly<Record<string, string>> = {
  'a block': '<div>{}</div>',
  'a flex row': '<div style="display: flex">{}</div>',
  'a flex row that centres': '<div style="display: flex; justify-content: center; align-items: center">{}</div>',
  'a flex column that centres': '<div style="display: flex; flex-direction: column; align-items: center">{}</div>',
  'an inline flex box': '<div style="display: inline-flex">{}</div>',
  'a flex row with a neighbour': '<div style="display: flex; gap: 8px"><div>{}</div><aside>Help</aside></div>',
  'a grid': '<div style="display: grid">{}</div>',
  'a grid that centres': '<div style="display: grid; place-items: center">{}</div>',
  'a grid column that fits its content':
    '<div style="display: grid; grid-template-columns: auto 1fr"><div>{}</div><aside>Help</aside></div>',
  'a float': '<div style="float: left">{}</div>',
  'a box that fits its content': '<div style="width: fit-content">{}</div>',
  'an inline block': '<div style="display: inline-block">{}</div>',
  'a table cell': '<table style="border-spacing: 0"><tr><td>{}</td></tr></table>',
  'a fieldset': '<fieldset>{}</fieldset>',
  'a dialog': '<dialog>{}</dialog>',
  'a dialog with a form in it': '<dialog><form method="dialog"><div>{}</div></form></dialog>',
  'a popover': '<div popover>{}</div>',
  'a box placed absolutely': '<div style="position: absolute; inset-inline-start: 0">{}</div>',
  'a dialog as Material UI draws it':
    '<div style="position: fixed; inset: 0; display: flex; justify-content: center; align-items: center">' +
    '<div style="margin: 32px; position: relative; display: flex; flex-direction: column; max-width: min(600px, calc(100% - 64px))">' +
    '<div style="flex: 1 1 auto; padding: 0 24px 20px">{}</div></div></div>',
  'a shadow root': '<div data-shadow>{}</div>',
  'a shadow root in a dialog': '<dialog><div data-shadow>{}</div></dialog>',
  'a frame': '<iframe style="width: 100%; height: 700px; border: 0; display: block" srcdoc="{}"></iframe>',
}
