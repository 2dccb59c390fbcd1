import { loginScenarios, type LoginScenario } from './logins.table'
import { numberScenarios, type NumberScenario } from './numbers.table'
import { requestScenarios, type RequestScenario } from './requests.table'

export type StitchScenario = LoginScenario | NumberScenario | RequestScenario

/** How to get each code: with a login, with an account number, or with the request itself. */
export const stitchScenarios: readonly StitchScenario[] = [...loginScenarios, ...numberScenarios, ...requestScenarios]
