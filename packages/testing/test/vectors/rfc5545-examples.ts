// The examples of RFC 5545, section 3.8.5.3, as data: a rule, and either the dates that the RFC names or the parts that
// no recurrence of ours can say. All start at 09:00 in New York. https://www.rfc-editor.org/rfc/rfc5545#section-3.8.5.3

export interface Expanded {
  /** As the RFC calls it. */
  readonly title: string
  /** The date of DTSTART. */
  readonly start: string
  readonly rule: string
  readonly dates: readonly string[]
}

/** The days of a month from one to another. */
function days(month: string, from: number, to: number): readonly string[] {
  return on(month, ...Array.from({ length: to - from + 1 }, (_, index) => from + index))
}

function on(month: string, ...numbers: readonly number[]): readonly string[] {
  return numbers.map((number) => `${month}-${String(number).padStart(2, '0')}`)
}

const twiceAWeek = [...on('1997-09', 2, 4, 9, 11, 16, 18, 23, 25, 30), '1997-10-02']

export const expandedExamples: readonly Expanded[] = [
  {
    title: 'Daily for 10 occurrences',
    start: '19970902',
    rule: 'FREQ=DAILY;COUNT=10',
    dates: days('1997-09', 2, 11),
  },
  {
    title: 'Daily until December 24, 1997',
    start: '19970902',
    rule: 'FREQ=DAILY;UNTIL=19971224T000000Z',
    dates: [
      ...days('1997-09', 2, 30),
      ...days('1997-10', 1, 31),
      ...days('1997-11', 1, 30),
      ...days('1997-12', 1, 23),
    ],
  },
  {
    title: 'Weekly for 10 occurrences',
    start: '19970902',
    rule: 'FREQ=WEEKLY;COUNT=10',
    dates: [...on('1997-09', 2, 9, 16, 23, 30), ...on('1997-10', 7, 14, 21, 28), '1997-11-04'],
  },
  {
    title: 'Weekly until December 24, 1997',
    start: '19970902',
    rule: 'FREQ=WEEKLY;UNTIL=19971224T000000Z',
    dates: [
      ...on('1997-09', 2, 9, 16, 23, 30),
      ...on('1997-10', 7, 14, 21, 28),
      ...on('1997-11', 4, 11, 18, 25),
      ...on('1997-12', 2, 9, 16, 23),
    ],
  },
  {
    title: 'Weekly on Tuesday and Thursday for five weeks, by its end',
    start: '19970902',
    rule: 'FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH',
    dates: twiceAWeek,
  },
  {
    title: 'Weekly on Tuesday and Thursday for five weeks, by its count',
    start: '19970902',
    rule: 'FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH',
    dates: twiceAWeek,
  },
  {
    title: 'Monthly on the first Friday for 10 occurrences',
    start: '19970905',
    rule: 'FREQ=MONTHLY;COUNT=10;BYDAY=1FR',
    dates: [
      '1997-09-05',
      '1997-10-03',
      '1997-11-07',
      '1997-12-05',
      '1998-01-02',
      '1998-02-06',
      '1998-03-06',
      '1998-04-03',
      '1998-05-01',
      '1998-06-05',
    ],
  },
  {
    title: 'Monthly on the first Friday until December 24, 1997',
    start: '19970905',
    rule: 'FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR',
    dates: ['1997-09-05', '1997-10-03', '1997-11-07', '1997-12-05'],
  },
]

/** The other examples, each with the parts that stand in the way. */
export const refusedExamples: readonly { readonly rule: string; readonly parts: readonly string[] }[] = [
  { rule: 'FREQ=DAILY;INTERVAL=2', parts: ['INTERVAL'] },
  { rule: 'FREQ=DAILY;INTERVAL=10;COUNT=5', parts: ['INTERVAL'] },
  {
    rule: 'FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA',
    parts: ['FREQ', 'BYMONTH'],
  },
  { rule: 'FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1', parts: ['BYMONTH'] },
  { rule: 'FREQ=WEEKLY;INTERVAL=2;WKST=SU', parts: ['INTERVAL'] },
  {
    rule: 'FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR',
    parts: ['INTERVAL'],
  },
  { rule: 'FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH', parts: ['INTERVAL'] },
  { rule: 'FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU', parts: ['INTERVAL', 'BYDAY'] },
  { rule: 'FREQ=MONTHLY;COUNT=6;BYDAY=-2MO', parts: ['BYDAY'] },
  { rule: 'FREQ=MONTHLY;BYMONTHDAY=-3', parts: ['BYMONTHDAY'] },
  { rule: 'FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15', parts: ['BYMONTHDAY'] },
  { rule: 'FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1', parts: ['BYMONTHDAY'] },
  {
    rule: 'FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15',
    parts: ['INTERVAL', 'BYMONTHDAY'],
  },
  { rule: 'FREQ=MONTHLY;INTERVAL=2;BYDAY=TU', parts: ['INTERVAL', 'BYDAY'] },
  { rule: 'FREQ=YEARLY;COUNT=10;BYMONTH=6,7', parts: ['FREQ', 'BYMONTH'] },
  { rule: 'FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3', parts: ['FREQ', 'BYMONTH', 'INTERVAL'] },
  {
    rule: 'FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200',
    parts: ['FREQ', 'BYYEARDAY', 'INTERVAL'],
  },
  { rule: 'FREQ=YEARLY;BYDAY=20MO', parts: ['FREQ'] },
  { rule: 'FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO', parts: ['FREQ', 'BYWEEKNO'] },
  { rule: 'FREQ=YEARLY;BYMONTH=3;BYDAY=TH', parts: ['FREQ', 'BYMONTH'] },
  { rule: 'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13', parts: ['BYMONTHDAY'] },
  { rule: 'FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13', parts: ['BYMONTHDAY'] },
  {
    rule: 'FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8',
    parts: ['FREQ', 'BYMONTH', 'INTERVAL'],
  },
  { rule: 'FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3', parts: ['BYDAY'] },
  { rule: 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2', parts: ['BYDAY'] },
  { rule: 'FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T170000Z', parts: ['FREQ', 'INTERVAL'] },
  { rule: 'FREQ=MINUTELY;INTERVAL=15;COUNT=6', parts: ['FREQ', 'INTERVAL'] },
  {
    rule: 'FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40',
    parts: ['BYHOUR', 'BYMINUTE'],
  },
  { rule: 'FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10,11,12,13,14,15,16', parts: ['FREQ', 'BYHOUR', 'INTERVAL'] },
  { rule: 'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO', parts: ['INTERVAL'] },
  { rule: 'FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5', parts: ['BYMONTHDAY'] },
]
