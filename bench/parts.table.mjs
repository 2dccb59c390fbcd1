import { measureBytes } from './bytes/bytes.part.mjs'
import { measureLooks } from './looks/looks.part.mjs'
import { measureMany } from './many/many.part.mjs'
import { measureMount } from './mount/mount.part.mjs'
import { measurePicker } from './picker/picker.part.mjs'
import { measureUnits } from './units.part.mjs'

/** Every part, by the name that `--part` takes, in the order of the page. @type {Record<string, import('./parts.types').Part>} */
export const PARTS = {
  looks: { title: 'how soon news is seen, and what that costs', run: measureLooks },
  bytes: { title: 'what a host loads', built: true, run: measureBytes },
  mount: { title: 'to the form, and to a question', built: true, browser: true, run: measureMount },
  picker: { title: 'typing in a list of 3,000 banks', built: true, browser: true, run: measurePicker },
  many: { title: 'many connections in one process', built: true, run: measureMany },
  units: { title: 'the smallest steps', run: measureUnits },
}
