/** One parameter of an operation, as the vendor's page states it. */
export interface ParameterRow {
  readonly name: string
  readonly required: boolean
  readonly type: 'string' | 'integer'
  /** What the page says of its values, its numbers included. */
  readonly clause: string
}

export function parameter(
  name: string,
  presence: 'required' | 'optional',
  type: ParameterRow['type'],
  clause: string,
): ParameterRow {
  return { name, required: presence === 'required', type, clause }
}
