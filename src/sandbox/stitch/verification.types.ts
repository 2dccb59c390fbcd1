export interface DocumentInput {
  readonly number: string
  readonly country: string
}

/** A `BankAccountVerificationInput` that the schema has accepted. */
export interface VerificationInput {
  readonly accountNumber: string
  readonly bankId?: string | null
  readonly branchCode?: string | null
  readonly accountType?: string | null
  readonly accountHolder: {
    readonly individual?: {
      readonly identifyingDocument: Readonly<Record<string, DocumentInput | null>>
      readonly initials?: string | null
      readonly familyName?: string | null
    } | null
    readonly business?: { readonly name?: string | null; readonly registration: DocumentInput } | null
  }
}
