// Follows a page of `docs/` whose blocks build on each other, word for word, in one shell and one folder.
import { spawnSync } from 'node:child_process'

/** Between the blocks of a guide, so that the output of each is told from the next. */
const MARK = '@@ end of block'

/** A `sh` block that installs packages and does nothing else. */
const INSTALL = /^npm install .+\n$/

/**
 * @typedef {{
 *   command: string,
 *   output: string | undefined,
 * }} Step what is run, and what follows it in the guide; undefined where nothing does
 */

/**
 * The commands of a guide, and its files: a `js` block is written to the file that its first line names.
 *
 * @param {string} text
 * @param {string} install what stands for the commands that install packages, which are not at a registry yet
 * @returns {Step[]}
 */
export function stepsOf(text, install) {
  const blocks = [...text.matchAll(/^```(sh|js|text)\n([\s\S]*?)^```$/gm)]
  return blocks.flatMap(([, language, block = ''], index) => {
    const next = blocks[index + 1]
    const output = next?.[1] === 'text' ? next[2] : undefined
    if (language === 'sh') return [{ command: INSTALL.test(block) ? install : block, output }]
    if (language === 'js') return [{ command: writing(block), output: undefined }]
    return []
  })
}

/** @param {string} program */
function writing(program) {
  const name = /^\/\/ ([\w.-]+)\n/.exec(program)?.[1]
  if (name === undefined) throw new Error(`The program names no file: ${program.slice(0, 60)}`)
  return `cat > ${name} << 'END OF PROGRAM'\n${program}END OF PROGRAM\n`
}

/**
 * Runs the steps in one shell, and answers what each printed for which the guide shows an output, beside that output.
 *
 * @param {readonly Step[]} steps
 * @param {{ folder: string, environment: NodeJS.ProcessEnv, timeoutMs?: number }} where
 */
export function follow(steps, { folder, environment, timeoutMs }) {
  const script = steps.map(({ command }) => `${command}echo "${MARK}"\n`).join('')
  const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', script], {
    cwd: folder,
    encoding: 'utf8',
    timeout: timeoutMs,
    env: environment,
  })
  const printed = stdout.split(`${MARK}\n`)
  const shown = steps.flatMap(({ output }, index) =>
    output === undefined ? [] : [{ expected: output, found: printed[index] }],
  )
  return {
    expected: shown.map(({ expected }) => expected),
    found: shown.map(({ found }) => found),
    stderr,
  }
}
