import { expect, it } from 'vitest'
import { progressBar } from './progress-bar.ts'

function written(isTTY: boolean, total: number | undefined, steps: readonly (readonly [number, string])[]) {
  let text = ''
  const bar = progressBar(total, { isTTY, write: (each: string) => (text += each) })
  for (const [done, label] of steps) bar.show(done, label)
  bar.end()
  return text
}

it('a bar is redrawn in its line and ends with one', () => {
  const steps = [
    [0, 'first step'],
    [1, 'last'],
  ] as const
  expect(written(true, 2, steps).split('\r')).toEqual([
    '',
    `[${'-'.repeat(24)}]  0% first step`,
    `[${'#'.repeat(12)}${'-'.repeat(12)}] 50% last      \n`,
  ])
})

it('without a total the label stands alone', () => {
  expect(written(true, undefined, [[5, '5 lines']])).toBe('\r5 lines\n')
})

it('what is no terminal gets no bar', () => {
  expect(written(false, 2, [[1, 'step']])).toBe('')
})

it('never more than full', () => {
  expect(written(true, 2, [[3, '']])).toContain('100%')
})
