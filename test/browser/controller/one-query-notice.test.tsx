import { QueryClient, QueryClientContext } from '@tanstack/react-query'
import { Component, createContext, type ReactNode } from 'react'
import { beforeEach, expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { findOtherQuery } from '../../../src/controller/one-query.notice'
import { told } from '../../../src/domain'
import { expectConsole } from '../../console/console.guard'

/** As another copy of TanStack Query has them. `npm run hosts -- mistakes` has a real one. */
const OtherContext = createContext<object | null>(null)
class OtherQueryClient {
  getQueryCache() {
    return null
  }
}

class Asking extends Component {
  override render(): ReactNode {
    return 'asking'
  }
}
const asking = <Asking ref={findOtherQuery} />

beforeEach(() => told.clear())

test('a client of another copy of TanStack Query is told of', async () => {
  expectConsole(/another copy of TanStack Query/)
  await render(
    <OtherContext.Provider value={new OtherQueryClient()}>
      <div>{asking}</div>
    </OtherContext.Provider>,
  )
  expect(told.size).toBe(1)
})

test('a client that the kit can see, nearer than the other, is enough', async () => {
  await render(
    <OtherContext.Provider value={new OtherQueryClient()}>
      <QueryClientContext.Provider value={new QueryClient()}>{asking}</QueryClientContext.Provider>
    </OtherContext.Provider>,
  )
  expect(told.size).toBe(0)
})

test('a page without a client, and providers of other things, are not told of', async () => {
  await render(
    <OtherContext.Provider value={{ theme: 'dark' }}>
      <OtherContext.Provider value={null}>{asking}</OtherContext.Provider>
    </OtherContext.Provider>,
  )
  expect(told.size).toBe(0)
})
