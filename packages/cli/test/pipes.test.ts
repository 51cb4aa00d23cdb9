import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { openSync } from 'node:fs'
import { expect, it } from 'vitest'
import { bin, environment } from './run.ts'

/** So many occurrences that no pipe holds them. */
const many = [
  '--recurrence-type',
  '1',
  '--start-time',
  '2026-11-30 10:00:00',
  '--end-times',
  '1000000',
  '--first',
  '1000000',
]

function shell(command: string) {
  const { stdout, stderr, status } = spawnSync('bash', ['--norc', '-o', 'pipefail', '-c', command], {
    encoding: 'utf8',
    env: environment,
  })
  return { stdout, stderr, status }
}

it.each(['--ndjson', '--json', ''])('a reader of %j who has enough ends the command quietly', (form) => {
  const args =
    form === '--ndjson'
      ? many.map((word) => `'${word}'`).join(' ')
      : "--recurrence-type 1 --start-time '2026-11-30 10:00:00' --end-times 20000 --first 20000"
  const ran = shell(`"${process.execPath}" "${bin}" preview ${args} ${form} | head -1`)
  expect(ran).toEqual({ stdout: expect.stringMatching(/^[^\n]+\n$/) as string, stderr: '', status: 0 })
})

it('an interrupt ends the command quietly, in the middle of its lines', async () => {
  const child = spawn(process.execPath, [bin, 'preview', ...many, '--ndjson'], { env: environment })
  let errors = ''
  child.stderr.on('data', (data: Buffer) => {
    errors += data.toString()
  })
  // One piece is read and then no more: the command waits for us, with most of its lines still to come.
  await once(child.stdout, 'readable')
  child.kill('SIGINT')
  expect(await once(child, 'exit')).toEqual([null, 'SIGINT'])
  expect(errors).toBe('')
})

it.runIf(process.platform === 'linux')('a disk that is full is told without a stack', () => {
  const full = openSync('/dev/full', 'w')
  const { stderr, status } = spawnSync(process.execPath, [bin, 'preview', ...many.slice(0, 4)], {
    encoding: 'utf8',
    env: environment,
    stdio: ['ignore', full, 'pipe'],
  })
  expect(stderr).toMatch(/^Cannot write the output: the disk is full \(ENOSPC\)\n$/)
  expect(status).toBe(2)
})
