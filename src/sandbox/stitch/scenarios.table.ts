import { loginScenarios, type LoginScenario } from './logins.table'
import { numberScenarios, type NumberScenario } from './numbers.table'
import { requestScenarios, type RequestScenario } from './requests.table'

export type StitchScenario = LoginScenario | NumberScenario | RequestScenario

/** How to get each code: by the login that is linked, by the account number that is verified, or by the request itself. */
export const stitchScenarios: readonly StitchScenario[] = [...loginScenarios, ...numberScenarios, ...requestScenarios]
