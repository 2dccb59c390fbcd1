import 'bank-connection-kit/styles.css'
import 'bank-connection-kit/picker.css'
import { useState } from 'react'
// Written before each run from what the picker draws: the rows for each text, and what stands around them.
import { ROWS } from 'drawn'
import { measureTyping } from './typing'

const Row = ({ draw }: { draw: (typeof ROWS)[string][number]['draw'] }) => draw()

/** The same rows for the same text, without a search. */
function List() {
  const [text, setText] = useState('')
  return (
    <section data-bck-part="root">
      <div data-bck-part="container">
        <div data-bck-part="panel">
          <input type="search" data-bck-part="input" value={text} onChange={(event) => setText(event.target.value)} />
          <ul data-bck-part="banks">
            {ROWS[text]?.map(({ key, draw }) => (
              <Row key={key} draw={draw} />
            ))}
          </ul>
        </div>
      </div>
    </section>
  )
}

measureTyping(<List />)
