/**
 * Standard Schema, version 1 (https://standardschema.dev/schema): the interface through which form and RPC libraries
 * take a schema of any library. Declared here, as the specification invites to, so that the core depends on nothing.
 */
export interface StandardSchema<Input, Output> {
  /** Where the specification puts all that it defines. */
  readonly '~standard': {
    readonly version: 1
    readonly vendor: string
    readonly validate: (value: unknown) => StandardSchemaResult<Output>
    /** For type inference only: never there at run time. */
    readonly types?: { readonly input: Input; readonly output: Output } | undefined
  }
}

/** What `validate` answers: the value, or what is wrong with the input. */
export type StandardSchemaResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly StandardSchemaIssue[] }

/** One thing that is wrong. */
export interface StandardSchemaIssue {
  /** A sentence that names the field. */
  readonly message: string
  /** Where in the input, outermost first. */
  readonly path: readonly (string | number)[]
}
