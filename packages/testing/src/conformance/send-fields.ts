import { type Dialect, MalformedAnswerError, type Operation, type Transport } from '@umeeting/core'

export type WireFields = Readonly<Record<string, string>>

/** What came of wire fields that were sent as they are. */
export interface FieldsAnswer<Answer> {
  readonly accepted: boolean
  /** The status and message of a refusal. */
  readonly said: string
  /** What the service answered where it accepted them. */
  readonly answer: Answer | undefined
}

/** An operation as far as sending fields to it goes: its own parser and writer have no part in it. */
export type FieldsOperation<Answer> = Pick<
  Operation<never, Answer>,
  'name' | 'path' | 'safety' | 'readAnswer'
>

/**
 * Sends wire fields to an operation, valid or not.
 *
 * @throws MalformedAnswerError where the answer can't be read
 */
export async function sendFields<Answer>(
  transport: Transport,
  { name, path, safety, readAnswer }: FieldsOperation<Answer>,
  fields: WireFields,
  dialect: Dialect,
): Promise<FieldsAnswer<Answer>> {
  const json = await transport.send({ operation: name, path, fields, safety })
  const result = readAnswer(json, dialect)
  if (!result.ok) {
    const delivery = safety === 'creating' ? 'unknown' : 'answered'
    throw new MalformedAnswerError(name, delivery, result.issues)
  }
  if (result.value.kind === 'done') return { accepted: true, said: '', answer: result.value.answer }
  const { status, message } = result.value
  return { accepted: false, said: `${status} ${message}`, answer: undefined }
}
