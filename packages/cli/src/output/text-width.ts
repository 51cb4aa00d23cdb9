import { eastAsianWidth } from 'get-east-asian-width'

/**
 * The columns that a text takes on a terminal, where a Chinese character takes two. For texts without combining marks
 * and control sequences, as ours are.
 */
export function textWidth(text: string): number {
  let width = 0
  for (const character of text) width += eastAsianWidth(character.codePointAt(0) ?? 0)
  return width
}
