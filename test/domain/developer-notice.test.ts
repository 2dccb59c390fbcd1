import { describe, expect, it, vi } from 'vitest'
import { noticeDeveloper } from '../../src/domain'
import { told } from '../../src/domain/developer-notice'

describe('what the console is told', () => {
  it('is told once, and what is remembered of it has a limit, however many messages a page has', () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    for (let round = 0; round < 2; round += 1) for (let n = 0; n < 50; n += 1) noticeDeveloper(new Error(`message ${n}`))
    expect(said).toHaveBeenCalledTimes(50)
    for (let n = 0; n < 20_000; n += 1) noticeDeveloper(new Error(`a message that names connection ${n}`))
    expect(told.size).toBeLessThanOrEqual(200)
    said.mockClear()
    noticeDeveloper(new Error('a message that names connection 19999'))
    expect(said).not.toHaveBeenCalled()
    said.mockRestore()
  })
})
