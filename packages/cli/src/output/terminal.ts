import { styleText } from 'node:util'

/** The width assumed for months side by side where neither the terminal nor `COLUMNS` tells it. */
export const DEFAULT_COLUMNS = 80

type Environment = Readonly<Record<string, string | undefined>>

/** What of an output stream is asked. */
export interface Terminal {
  readonly isTTY?: boolean
  readonly columns?: number
}

/**
 * How many columns a line may take: those of the terminal, or of `COLUMNS` (as POSIX has it) where the output is none.
 * Undefined if neither tells it: output that a program reads is not broken into lines.
 */
export function columnsOf(
  { isTTY, columns }: Terminal = process.stdout,
  environment: Environment = process.env,
): number | undefined {
  if (isTTY === true && columns !== undefined && columns > 0) return columns
  const said = Number(environment['COLUMNS'] ?? '')
  return Number.isInteger(said) && said > 0 ? said : undefined
}

/** Whether colours may be used: on a terminal whose owner has not said NO_COLOR (no-color.org). */
export function hasColour(
  { isTTY }: Terminal = process.stdout,
  environment: Environment = process.env,
): boolean {
  return isTTY === true && (environment['NO_COLOR'] ?? '') === '' && environment['TERM'] !== 'dumb'
}

/** A mark such as ✓, green or red where colours may be used. */
export function coloured(
  mark: string,
  colour: 'green' | 'red' | 'inverse',
  stream: Terminal = process.stdout,
): string {
  return hasColour(stream) ? styleText(colour, mark) : mark
}
