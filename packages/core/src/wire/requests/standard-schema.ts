/**
 * Standard Schema, version 1 (https://standardschema.dev/schema): the interface through which form and RPC libraries
 * take a schema of any library. Declared here, as the specification invites to, so that the core depends on nothing.
 */
export interface StandardSchema<Input, Output> {
  readonly '~standard': {
    readonly version: 1
    readonly vendor: string
    readonly validate: (value: unknown) => StandardSchemaResult<Output>
    /** For type inference only: never there at run time. */
    readonly types?: { readonly input: Input; readonly output: Output } | undefined
  }
}

export type StandardSchemaResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly StandardSchemaIssue[] }

export interface StandardSchemaIssue {
  readonly message: string
  readonly path: readonly (string | number)[]
}
