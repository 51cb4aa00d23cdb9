"""Writes the dates on which other libraries agree, for rules that our recurrences can say.

    apt-get install python3-dateutil libical3 libdatetime-event-ical-perl libdatetime-format-ical-perl
    python3 scripts/vectors/agree.py

Three libraries that share no code expand each rule: dateutil (Python), libical (C) and DateTime::Event::ICal (Perl). A
rule is written to packages/testing/test/vectors/agreed.json where all three answer the same dates; how many were asked
stands in the file. No file of theirs is copied: what is kept are facts.
"""

import ctypes
import datetime
import json
import pathlib
import subprocess

import dateutil
import dateutil.rrule

ROOT = pathlib.Path(__file__).resolve().parents[2]
TARGET = ROOT / 'packages/testing/test/vectors/agreed.json'
CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

# Around ends of years, leap days, a year that is not one (2100), and a century that is (2000).
STARTS = ['19991230', '20240131', '20260130', '20960229', '20991228']
ENDS = ['COUNT=9', 'UNTIL={until}']
TIME = 'T100000'


def rules():
    yield 'FREQ=DAILY'
    yield 'FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR'
    for days in ('MO', 'SU', 'MO,WE', 'TU,TH', 'SA,SU', 'FR,SA,SU', 'MO,TU,WE,TH,FR,SA,SU'):
        yield f'FREQ=WEEKLY;BYDAY={days}'
    for day in (1, 15, 28, 29, 30, 31, -1):
        yield f'FREQ=MONTHLY;BYMONTHDAY={day}'
    yield 'FREQ=MONTHLY;BYMONTHDAY=28,29;BYSETPOS=-1'
    yield 'FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1'
    for week in (1, 2, 3, 4, 5, -1):
        for code in CODES[week % 3 :: 3]:
            yield f'FREQ=MONTHLY;BYDAY={week}{code}'


def questions():
    for rule in rules():
        for start in STARTS:
            first = first_match(rule, start)
            if first is None:
                continue
            weeks = 3 if 'DAILY' in rule else 8 if 'WEEKLY' in rule else 52
            until = (first + datetime.timedelta(weeks=weeks)).strftime('%Y%m%dT%H%M%S')
            for end in ENDS:
                yield first.strftime('%Y%m%dT%H%M%S'), f'{rule};{end.format(until=until)}'


def first_match(rule, start):
    """A DTSTART that its rule does not match is undefined in RFC 5545, so each rule starts at its first match."""
    begin = datetime.datetime.strptime(start + TIME, '%Y%m%dT%H%M%S')
    return next(iter(dateutil.rrule.rrulestr(rule, dtstart=begin)), None)


def by_dateutil(asked):
    return [
        [each.strftime('%Y-%m-%d') for each in dateutil.rrule.rrulestr(rule, dtstart=parsed(start))]
        for start, rule in asked
    ]


def parsed(text):
    return datetime.datetime.strptime(text, '%Y%m%dT%H%M%S')


def by_libical(asked):
    library = ctypes.CDLL('libical.so.3')
    expand = library.icalrecur_expand_recurrence
    expand.argtypes = [ctypes.c_char_p, ctypes.c_long, ctypes.c_int, ctypes.POINTER(ctypes.c_long)]
    answers = []
    for start, rule in asked:
        size = 400
        found = (ctypes.c_long * size)()
        begin = parsed(start).replace(tzinfo=datetime.timezone.utc)
        if expand(rule.encode(), int(begin.timestamp()), size, found) == 0:
            answers.append(None)
            continue
        instants = [each for each in found if each != 0]
        answers.append([datetime.datetime.fromtimestamp(each, datetime.timezone.utc).strftime('%Y-%m-%d') for each in instants])
    return answers


PERL = r'''
use DateTime::Format::ICal;
while (my $line = <STDIN>) {
  chomp $line;
  my ($start, $rule) = split / /, $line;
  my $begin = DateTime::Format::ICal->parse_datetime($start);
  my $set = DateTime::Format::ICal->parse_recurrence(recurrence => $rule, dtstart => $begin);
  my $walk = $set->iterator;
  my @found;
  while (my $each = $walk->next) { push @found, $each->ymd; last if @found >= 400; }
  print join(',', @found), "\n";
}
'''


def by_command(command, asked):
    text = ''.join(f'{start} {rule}\n' for start, rule in asked)
    answer = subprocess.run(command, input=text, text=True, capture_output=True, check=True, timeout=300)
    return [line.split(',') if line else [] for line in answer.stdout.split('\n')[:-1]]


def version(command):
    return subprocess.run(command, text=True, capture_output=True, check=True).stdout.strip()


def main():
    asked = list(questions())
    answers = {
        'dateutil': by_dateutil(asked),
        'libical': by_libical(asked),
        'DateTime::Event::ICal': by_command(['perl', '-e', PERL], asked),
    }
    rows = []
    left_out = {name: 0 for name in answers}
    for index, (start, rule) in enumerate(asked):
        given = {name: each[index] for name, each in answers.items()}
        dates = given['dateutil']
        if dates and all(each == dates for each in given.values()):
            rows.append({'start': start, 'rule': rule, 'dates': dates})
        else:
            for name, each in given.items():
                left_out[name] += each != dates
    document = {
        'libraries': {
            'dateutil': dateutil.__version__,
            'libical': version(['dpkg-query', '-W', '-f=${Version}', 'libical3']),
            'DateTime::Event::ICal': version(['perl', '-MDateTime::Event::ICal', '-e', 'print $DateTime::Event::ICal::VERSION']),
        },
        'asked': len(asked),
        'agreed': len(rows),
        'rows': rows,
    }
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    lines = ',\n'.join('    ' + json.dumps(row) for row in rows)
    head = json.dumps({key: value for key, value in document.items() if key != 'rows'}, indent=2)[:-2]
    TARGET.write_text(f'{head},\n  "rows": [\n{lines}\n  ]\n}}\n')
    print(f'{len(asked)} asked, {len(rows)} agreed; not as dateutil: {left_out}')


if __name__ == '__main__':
    main()
