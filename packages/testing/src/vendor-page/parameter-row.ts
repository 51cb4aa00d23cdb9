/** One parameter of an operation, as the vendor's page states it. */
export interface ParameterRow {
  /** Its name on the wire. */
  readonly name: string
  /** Whether the page calls it required. */
  readonly required: boolean
  /** Its type, as the page has it. */
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
