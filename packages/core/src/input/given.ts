/** Whether a value is given at all: absent, null, `""` and text of blanks alone all mean "not given". */
export function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && !(typeof value === 'string' && value.trim() === '')
}
