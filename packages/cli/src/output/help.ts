import { type Command, Help } from 'commander'
import type { Texts } from '../text/en.ts'
import type { Example } from '../text/en/help.ts'
import { columnsOf, DEFAULT_COLUMNS } from './terminal.ts'
import { textWidth } from './text-width.ts'
import { wrap } from './wrap.ts'

/** The columns beside which a description stands in lines of its own. */
const NARROW = 60

/** Help in the words of a language, aligned and broken as a terminal shows them. */
export function helpIn({ help }: Texts): Partial<Help> {
  const columns = columnsOf() ?? DEFAULT_COLUMNS
  return {
    helpWidth: columns,
    showGlobalOptions: true,
    styleTitle: (title) => wrap(help.titles[title] ?? title, columns),
    displayWidth: textWidth,
    subcommandTerm: (command) => command.name(),
    commandUsage(command) {
      const path = pathOf(command)
      if (command.commands.length > 0) return help.usageOfCommands(path)
      const names = command.registeredArguments.map((argument) => {
        const name = `${argument.name()}${argument.variadic ? '…' : ''}`
        return argument.required ? ` <${name}>` : ` [${name}]`
      })
      return help.usage(path + names.join(''))
    },
    optionDescription({ description, argChoices, defaultValue }) {
      const notes = [
        ...(argChoices === undefined ? [] : [argChoices.join(' | ')]),
        ...(defaultValue === undefined ? [] : [help.default(String(defaultValue))]),
      ]
      return notes.length > 0 ? help.withNotes(description, notes) : description
    },
    argumentDescription: ({ description }) => description,
    boxWrap: (text, width) => wrap(text, width),
    formatItem(term, termWidth, description, helper) {
      if (columns >= NARROW)
        return Help.prototype.formatItem.call(helper, term, termWidth, description, helper)
      return `  ${term}\n      ${wrap(description, columns - 6).replaceAll('\n', '\n      ')}`
    },
    formatHelp(command, helper) {
      // Commander joins the title and the usage by a blank, which is wrong after a Chinese colon.
      return Help.prototype.formatHelp.call(helper, command, helper).replace('： ', '：')
    },
  }
}

/** `umeeting ledger book`. */
function pathOf(command: Command): string {
  return command.parent ? `${pathOf(command.parent)} ${command.name()}` : 'umeeting'
}

/**
 * `help`, in the place of commander's own, which speaks English: that of the command itself, or of one below it.
 *
 * @param load gives a command of the program its flags, and its commands if it has any
 */
export function addHelpCommand(
  parent: Command,
  { help }: Texts,
  load: (command: Command) => Promise<void> = async () => undefined,
): void {
  parent.helpCommand(false)
  parent
    .command('help')
    .description(help.command)
    .argument('[command...]')
    .action(async (names: readonly string[]) => {
      let asked = parent
      for (const [index, name] of names.entries()) {
        if (asked.commands.length === 0) break
        const next = asked.commands.find((command) => command.name() === name)
        // A name that is no command is told as commander tells it: with the nearest one.
        if (!next) return void (await parent.parseAsync(names.slice(0, index + 1), { from: 'user' }))
        if (asked === parent) await load(next)
        asked = next
      }
      asked.outputHelp()
    })
}

/** The examples of a command, as they follow its help. */
export function examplesText(examples: readonly Example[] | undefined, { help }: Texts): string {
  if (!examples) return ''
  const lines = examples.flatMap(({ says, line }) => [
    wrap(`  # ${says}`, columnsOf(), '  # '),
    `  umeeting ${line}`,
  ])
  return ['', help.examples, ...lines].join('\n')
}
