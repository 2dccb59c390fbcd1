import { test } from 'vitest'
import { render } from 'vitest-browser-react'
import { expectConsole } from '../console/console.guard'

test('what React has to say of a component is heard', async () => {
  expectConsole(/two children with the same key/)
  await render(
    <ul>
      {['one', 'one'].map((key) => (
        <li key={key} />
      ))}
    </ul>,
  )
})

test.fails('what is said unexpectedly fails the test', () => {
  console.warn('planted')
})
