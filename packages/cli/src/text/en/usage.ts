/** What is wrong with flags and files. */
export const usageInEnglish = {
  usage: {
    unknownOption: (option: string, meant: string | undefined): string =>
      `Unknown option ${option}${meant === undefined ? '' : `; did you mean ${meant}?`}`,
    unknownCommand: (command: string, meant: string | undefined): string =>
      `Unknown command ${command}${meant === undefined ? '' : `; did you mean ${meant}?`}`,
    valueMissing: (option: string): string => `${option}: the value is missing`,
    optionMissing: (option: string): string => `${option} is needed: --help says what it is`,
    notAChoice: (option: string, choices: readonly string[], value: string): string =>
      `${option} must be one of ${choices.join(' | ')}, got ${value}`,
    unknownSetting: (name: string, known: readonly string[]): string =>
      `${name} is not known here; ${known.join(', ')} are`,
    notAText: (name: string): string => `${name} must be a text`,
    argumentMissing: (name: string): string =>
      `${name} is missing: umeeting <command> --help says what it is`,
    noArguments: 'Only options can be given here; a value with spaces needs quotes',
    conflicting: (option: string, other: string): string => `${option} can't be given together with ${other}`,
    needs: (option: string, other: string): string => `${option} can only be given together with ${other}`,
    notACount: (option: string, value: string): string =>
      `${option} must be an integer of at least 1, got ${value}`,
    notAWholeNumber: (option: string, most: number, value: string): string =>
      `${option} must be an integer from 0 to ${most}, got ${value}`,
    notFaults: (value: string, kinds: readonly string[]): string =>
      `--faults must be a rate from 0 to 1 and, after a colon, kinds of ${kinds.join(' | ')}, got ${value}`,
    notADate: (option: string, value: string): string =>
      `${option} must be a date that exists, yyyy-MM-dd or yyyy-MM-dd HH:mm:ss, got ${value}`,
    fromAfterTo: (from: string, to: string): string =>
      `--from must not be after --to: ${from} is after ${to}`,
    filesOrLive: 'Either files of samples or --live is needed, and not both',
    bookingNeeded:
      'A booking is needed: --request FILE, or flags such as --start-time and --recurrence-type, or a JSON object on standard input',
    answerNeeded: "The service's answer is needed: --answer FILE, or --ndjson for lines of many",
    oneInput: 'Only one of --request and --answer can be standard input',
  },
  files: {
    stdin: 'standard input',
    cannotRead: (file: string, reason: string): string => `Cannot read ${file}: ${reason}`,
    cannotWrite: (reason: string): string => `Cannot write the output: ${reason}`,
    cannotListen: (port: number, reason: string): string => `Cannot listen on port ${port}: ${reason}`,
    notUtf8: (line: number, column: number, like: string | undefined): string =>
      `it is not UTF-8 (line ${line}, column ${column})${like === undefined ? '' : `; it looks like ${like}`}: save it as UTF-8`,
    otherEncoding: (encoding: string): string => `it is ${encoding}: save it as UTF-8`,
    notJson: (reason: string, line: number, column: number): string =>
      `it must be JSON: ${reason} (line ${line}, column ${column})`,
    duplicateKey: (key: string, line: number): string =>
      `the key ${key} is given twice in one object (line ${line})`,
    notAnObject: 'it must be one JSON object',
    notAnAnswer: 'it must be an answer as the service sent it, or its list of occurrences',
    withoutOccurrences:
      'this answer has no occurrences to compare; the answers of schedule and instant have them, those of get and list do not',
    noSamples: 'there are no samples',
    badLine: (number: number, reason: string): string => `line ${number}: ${reason}`,
    notASample: 'it must be a JSON object {request, answer}',
    notJsonLine: 'it must be JSON',
  },
  /** What is wrong with JSON at a place; a part of the text itself is never quoted, because it may be a secret. */
  json: {
    empty: 'there is nothing',
    value: 'a value is expected',
    name: 'a name in double quotes is expected',
    colon: 'a colon is expected',
    comma: 'a comma is expected',
    bracket: 'a closing ] is expected',
    brace: 'a closing } is expected',
    end: 'the end is expected, something follows',
    comment: 'comments are not allowed',
    text: 'a text is not closed, or holds a character that must be escaped',
    number: 'a number is not complete',
    symbol: 'a character that has no place here',
  },
  /** What the system says, by its code (errno). */
  system: {
    ENOENT: 'there is no such file',
    ENOTDIR: 'a part of the path is no folder',
    EISDIR: 'it is a folder',
    EACCES: 'access is not permitted',
    EPERM: 'access is not permitted',
    ENOSPC: 'the disk is full',
    EMFILE: 'too many files are open',
    EIO: 'the device failed',
    EADDRINUSE: 'it is already in use',
    EADDRNOTAVAIL: 'this machine has no such address',
    ECONNREFUSED: 'the connection was refused',
    ECONNRESET: 'the connection was broken off',
    ENOTFOUND: 'there is no such host',
    EAI_AGAIN: 'the host could not be looked up now',
    ETIMEDOUT: 'there was no answer in time',
    timeout: 'there was no answer in time',
    aborted: 'it was given up',
    'network-error': 'the network failed',
  } as Readonly<Record<string, string>>,
}

export type UsageTexts = typeof usageInEnglish
