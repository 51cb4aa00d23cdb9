// What tests of the engine, and of software that books meetings, are made of.

export { oracleOccurrences, oracleOccurrencesBetween } from './oracle/oracle-occurrences.ts'
export { UnknownWorkdayError } from './oracle/unknown-workday-error.ts'
