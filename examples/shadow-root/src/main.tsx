import { createRoot } from 'react-dom/client'
import styles from 'bank-connection-kit/styles.css?inline'
import './page.css'
import { ConnectBank } from './connect-bank'

/** `<bank-card bank="AU00000">`: the kit in an element of its own, which no style of the page reaches. */
class BankCard extends HTMLElement {
  #root: ReturnType<typeof createRoot> | null = null

  connectedCallback() {
    const shadow = this.shadowRoot ?? this.attachShadow({ mode: 'open' })
    // What the page styles, it styles outside: the stylesheet of the kit has to be inside.
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(styles)
    shadow.adoptedStyleSheets = [sheet]
    this.#root = createRoot(shadow)
    this.#root.render(<ConnectBank bankId={this.getAttribute('bank') ?? ''} />)
  }

  disconnectedCallback() {
    this.#root?.unmount()
  }
}

customElements.define('bank-card', BankCard)
