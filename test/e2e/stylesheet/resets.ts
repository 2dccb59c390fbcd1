/** What Tailwind 4 resets in its layer `base`, as far as it meets what the kit draws. */
export const PREFLIGHT = `
  *, ::after, ::before, ::backdrop, ::file-selector-button { box-sizing: border-box; margin: 0; padding: 0; border: 0 solid }
  html, :host { line-height: 1.5; -webkit-text-size-adjust: 100%; tab-size: 4; -webkit-tap-highlight-color: transparent }
  h1, h2, h3, h4, h5, h6 { font-size: inherit; font-weight: inherit }
  a { color: inherit; -webkit-text-decoration: inherit; text-decoration: inherit }
  b, strong { font-weight: bolder }
  ol, ul, menu { list-style: none }
  img, svg, video, canvas, audio, iframe, embed, object { display: block; vertical-align: middle }
  img, video { max-width: 100%; height: auto }
  button, input, select, optgroup, textarea, ::file-selector-button {
    font: inherit; font-feature-settings: inherit; font-variation-settings: inherit; letter-spacing: inherit;
    color: inherit; border-radius: 0; background-color: transparent; opacity: 1;
  }
  ::placeholder { opacity: 1 }
  button, input:where([type='button'], [type='reset'], [type='submit']), ::file-selector-button { appearance: button }
  [hidden]:where(:not([hidden='until-found'])) { display: none !important }
`

/** What many apps of before layers still have. */
export const RESET = `
  *, *::before, *::after { box-sizing: border-box; margin: 0; padding: 0 }
  ol, ul { list-style: none }
  a { color: inherit; text-decoration: none }
  button { all: unset }
  input { border: none; outline: none; background: none; font: inherit; appearance: none }
  h1, h2, h3, h4, h5, h6 { font: inherit }
  fieldset, img { border: 0 }
  q::before, q::after { content: '' }
`
