import {
  convertElementToCssSelector,
  ensureAwaited,
  getByLabelSelector,
  getByRoleSelector,
  getByTextSelector,
  Locator,
  selectorEngine,
} from '@vitest/browser/locators'
import { page } from 'vitest/browser'

// oxlint-disable no-underscore-dangle -- Vitest calls its own fields so.

/** How long an element is waited for, in milliseconds. */
const PATIENCE_MS = 5_000

/** Runs in the page: it finds elements by Playwright's selectors, and hands WebDriver selectors of CSS, for it knows no other. */
class CssLocator extends Locator {
  constructor(selector: string, container?: Element) {
    super()
    this._pwSelector = selector
    this._container = container
  }
  get selector(): string {
    return convertElementToCssSelector(this.element())
  }
  protected override locator(selector: string): CssLocator {
    return new CssLocator(`${this._pwSelector} >> ${selector}`, this._container)
  }
  protected override elementLocator(element: Element): CssLocator {
    return new CssLocator(selectorEngine.generateSelectorSimple(element), element)
  }
  #found(run: () => Promise<void>): Promise<void> {
    return ensureAwaited(async () => {
      await this.findElement({ timeout: PATIENCE_MS })
      await run()
    })
  }
  override click(...args: Parameters<Locator['click']>): Promise<void> {
    return this.#found(() => super.click(...args))
  }
  override dblClick(...args: Parameters<Locator['dblClick']>): Promise<void> {
    return this.#found(() => super.dblClick(...args))
  }
  override clear(...args: Parameters<Locator['clear']>): Promise<void> {
    return this.#found(() => super.clear(...args))
  }
  override fill(...args: Parameters<Locator['fill']>): Promise<void> {
    return this.#found(() => super.fill(...args))
  }
}

const locate = {
  getByLabelText: (...args: Parameters<typeof getByLabelSelector>) => new CssLocator(getByLabelSelector(...args)),
  getByRole: (...args: Parameters<typeof getByRoleSelector>) => new CssLocator(getByRoleSelector(...args)),
  getByText: (...args: Parameters<typeof getByTextSelector>) => new CssLocator(getByTextSelector(...args)),
  elementLocator: (element: Element) => new CssLocator(selectorEngine.generateSelectorSimple(element), element),
}

page.extend(locate)
