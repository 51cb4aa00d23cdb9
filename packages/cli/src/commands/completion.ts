import { script } from '@bomb.sh/tab'
import { Argument, type Command } from 'commander'
import type { Language } from '../language.ts'

const shells = ['bash', 'zsh', 'fish', 'powershell'] as const

/** `umeeting completion`: the script that a shell reads to complete this command, by asking `umeeting complete`. */
export function define(command: Command, { texts }: Language): void {
  command
    .addArgument(new Argument('<shell>', texts.options.shell).choices(shells))
    .action((shell: (typeof shells)[number]) => {
      const name = command.parent?.name() ?? ''
      script(shell, name, name)
    })
}
