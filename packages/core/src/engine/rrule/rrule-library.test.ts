import { afterEach, expect, it, vi } from 'vitest'

afterEach(() => {
  vi.doUnmock('rrule')
  vi.resetModules()
})

it.each([
  ['by name, as bundlers see it', () => ({ RRule: 'the class' })],
  ['in the default alone, as Node sees it', () => ({ default: { RRule: 'the class' } })],
])('rrule is found %s', async (_, shape) => {
  vi.doMock('rrule', shape)
  const { RRule } = await import('./rrule-library.ts')
  expect(RRule).toBe('the class')
})
