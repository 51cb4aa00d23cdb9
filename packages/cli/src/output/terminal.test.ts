import { expect, it } from 'vitest'
import { hasColour } from './terminal.ts'

it.each([
  ['a terminal', { isTTY: true }, {}, true],
  ['a pipe', {}, {}, false],
  ['a terminal with NO_COLOR', { isTTY: true }, { NO_COLOR: '1' }, false],
  ['a terminal with an empty NO_COLOR, which says nothing', { isTTY: true }, { NO_COLOR: '' }, true],
  ['a dumb terminal', { isTTY: true }, { TERM: 'dumb' }, false],
])('%s: colour only where it is wanted', (_, stream, environment, expected) => {
  expect(hasColour(stream, environment)).toBe(expected)
})
