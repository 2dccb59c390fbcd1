import type { SandboxLogin } from 'bank-connection-kit/sandbox'

/** Types into the kit's own form, as a user would: the kit has, and needs, no way to be handed a login from outside. */
export function fillLogin({ loginId, password }: Pick<SandboxLogin, 'loginId' | 'password'>): boolean {
  const typed = { loginId, password, secondaryLoginId: '4471', securityCode: '907' }
  let isFilled = false
  for (const [name, value] of Object.entries(typed)) {
    const input = document.querySelector<HTMLInputElement>(`[data-bck-part='root'] input[data-field='${name}']`)
    if (input === null) continue
    input.value = value
    input.dispatchEvent(new Event('input', { bubbles: true }))
    isFilled = true
  }
  return isFilled
}
