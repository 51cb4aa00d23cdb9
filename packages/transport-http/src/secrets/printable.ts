/**
 * What changes a line or a terminal instead of standing in it: controls (line breaks and ESC among them), characters
 * that change the direction of text, invisible ones, halves of characters, and what stands for undecodable ones.
 */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFFD]/gu

/** Text on one line, with a dot in place of each character that is invisible or changes the layout. */
export function printable(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(UNPRINTABLE, '·').trim()
}
