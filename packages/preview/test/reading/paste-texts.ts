/** One booking (Mondays and Wednesdays, ten times) in the forms in which people have it. */
export const texts: readonly { readonly name: string; readonly text: string }[] = [
  {
    name: 'JSON of texts',
    text: '{"start_time":"2026-11-30 10:00:00","recurrence_type":"2","weekly_days":"1,3","end_times":"10"}',
  },
  {
    name: 'JSON of numbers and a list',
    text: '{"start_time":"2026-11-30 10:00:00","recurrence_type":2,"weekly_days":[1,3],"end_times":10}',
  },
  {
    name: 'trailing commas',
    text: '{\n  "start_time": "2026-11-30 10:00:00",\n  "recurrence_type": 2,\n  "weekly_days": [1, 3,],\n  "end_times": 10,\n}',
  },
  {
    name: 'single quotes',
    text: "{'start_time': '2026-11-30 10:00:00', 'recurrence_type': '2', 'weekly_days': '1,3', 'end_times': '10'}",
  },
  {
    name: 'curly quotes',
    text: '{“start_time”: “2026-11-30 10:00:00”, “recurrence_type”: “2”, ‘weekly_days’: ‘1，3’, “end_times”: 10}',
  },
  {
    name: 'full-width colons and commas',
    text: '{"start_time"："2026-11-30 10:00:00"，"recurrence_type"：2，"weekly_days"："１，３"，"end_times"：10}',
  },
  {
    name: 'names without quotes',
    text: "{ start_time: '2026-11-30 10:00:00', recurrence_type: 2, weekly_days: `1,3`, end_times: 10 }",
  },
  {
    name: 'comments',
    text: '{\n  // the first Monday\n  "start_time": "2026-11-30 10:00:00", /* Beijing */\n  "recurrence_type": 2, # weekly\n  "weekly_days": "1,3",\n  "end_times": 10\n}',
  },
  {
    name: 'a code fence',
    text: 'We send this:\n```json\n{"start_time":"2026-11-30 10:00:00","recurrence_type":2,"weekly_days":"1,3","end_times":10}\n```\nand then it breaks.',
  },
  {
    name: 'a body inside',
    text: '{"method":"POST","body":{"start_time":"2026-11-30 10:00:00","recurrence_type":2,"weekly_days":"1,3","end_times":10}}',
  },
  {
    name: 'data inside',
    text: '{"data":{"start_time":"2026-11-30 10:00:00","recurrence_type":2,"weekly_days":"1,3","end_times":10}}',
  },
  {
    name: 'a list of one',
    text: '[{"start_time":"2026-11-30 10:00:00","recurrence_type":2,"weekly_days":"1,3","end_times":10}]',
  },
  {
    name: 'a body that is JSON in a string',
    text: String.raw`{"body":"{\"start_time\":\"2026-11-30 10:00:00\",\"recurrence_type\":2,\"weekly_days\":\"1,3\",\"end_times\":10}"}`,
  },
  {
    name: 'a string of JSON',
    text: String.raw`"{\"start_time\":\"2026-11-30 10:00:00\",\"recurrence_type\":2,\"weekly_days\":\"1,3\",\"end_times\":10}"`,
  },
  {
    name: 'escaped JSON from a log',
    text: String.raw`{\"start_time\":\"2026-11-30 10:00:00\",\"recurrence_type\":2,\"weekly_days\":\"1,3\",\"end_times\":10}`,
  },
  {
    name: 'JSON behind a log line',
    text: '2026-11-24 09:12:01 INFO booking={"start_time":"2026-11-30 10:00:00","recurrence_type":2,"weekly_days":"1,3","end_times":10} took=12ms',
  },
  {
    name: 'an outer start and an inner recurrence',
    text: '{"start_time":"2026-11-30 10:00:00","recurrence":{"recurrence_type":2,"weekly_days":"1,3","end_times":10}}',
  },
  {
    name: 'a bulk record with request and answer',
    text: '{"id":7,"request":{"start_time":"2026-11-30 10:00:00","recurrence_type":2,"weekly_days":"1,3","end_times":10},"answer":{"status":200,"message":"OK"}}',
  },
  {
    name: "Postman's list of keys and values",
    text: '{"mode":"urlencoded","urlencoded":[{"key":"start_time","value":"2026-11-30 10:00:00"},{"key":"recurrence_type","value":"2"},{"key":"weekly_days","value":"1,3"},{"key":"end_times","value":"10"},{"key":"monthly_day","value":"3","disabled":true}]}',
  },
  {
    name: 'a HAR entry',
    text: '{"request":{"postData":{"mimeType":"application/x-www-form-urlencoded","text":"start_time=2026-11-30+10%3A00%3A00&recurrence_type=2&weekly_days=1%2C3&end_times=10"}}}',
  },
  {
    name: 'camel case',
    text: '{"startTime":"2026-11-30 10:00:00","recurrenceType":2,"weeklyDays":[1,3],"endTimes":10}',
  },
  {
    name: 'a Python dict',
    text: "payload = {\n    'start_time': '2026-11-30 10:00:00',\n    'recurrence_type': 2,\n    'weekly_days': u'1,3',\n    'end_times': 10,\n    'password': None,\n    'waiting_room': True,\n    'api_key': os.environ['KEY'],\n}",
  },
  {
    name: "Python's dict()",
    text: "r = requests.post(URL, data=dict(start_time='2026-11-30 10:00:00', recurrence_type=2, weekly_days='1,3', end_times=10), timeout=5)",
  },
  {
    name: 'a list of tuples',
    text: "[('start_time', '2026-11-30 10:00:00'), ('recurrence_type', 2), ('weekly_days', '1,3'), ('end_times', 10)]",
  },
  {
    name: 'a PHP list',
    text: "$fields = [\n  'start_time' => '2026-11-30 10:00:00',\n  'recurrence_type' => 2,\n  'weekly_days' => '1,3',\n  'end_times' => 10,\n];",
  },
  {
    name: "PHP's array()",
    text: "array('start_time' => '2026-11-30 10:00:00', 'recurrence_type' => '2', 'weekly_days' => '1,3', 'end_times' => '10')",
  },
  {
    name: "PHP's print_r",
    text: 'Array\n(\n    [start_time] => 2026-11-30 10:00:00\n    [recurrence_type] => 2\n    [weekly_days] => 1,3\n    [end_times] => 10\n)',
  },
  {
    name: 'a Ruby hash',
    text: '{:start_time=>"2026-11-30 10:00:00", :recurrence_type=>2, :weekly_days=>"1,3", :end_times=>10, :password=>nil}',
  },
  {
    name: 'JavaScript around an object',
    text: "async function book() {\n  const body = { start_time: '2026-11-30 10:00:00', recurrence_type: 2, weekly_days: '1,3', end_times: 10, api_key: process.env.KEY }\n  return send(body)\n}",
  },
  {
    name: 'JSON.stringify in a fetch',
    text: "fetch('https://example.org/book', { method: 'POST', body: JSON.stringify({ start_time: '2026-11-30 10:00:00', recurrence_type: 2, weekly_days: '1,3', end_times: 10 }) })",
  },
  {
    name: 'a copy as fetch',
    text: 'fetch("https://api.systeccloud.com/umeeting/share/schedule", {\n  "headers": {\n    "content-type": "application/x-www-form-urlencoded"\n  },\n  "body": "start_time=2026-11-30+10%3A00%3A00&recurrence_type=2&weekly_days=1%2C3&end_times=10",\n  "method": "POST"\n});',
  },
  {
    name: 'calls that append fields',
    text: "form.append('start_time', '2026-11-30 10:00:00')\nform.append('recurrence_type', '2')\nform.append('weekly_days', '1,3')\nform.append('end_times', '10')",
  },
  {
    name: 'assignments by key',
    text: '$p["start_time"] = "2026-11-30 10:00:00";\n$p["recurrence_type"] = 2;\n$p["weekly_days"] = "1,3";\n$p["end_times"] = 10;',
  },
  {
    name: 'a PowerShell hashtable',
    text: '@{\n  start_time = "2026-11-30 10:00:00"\n  recurrence_type = 2\n  weekly_days = "1,3"\n  end_times = 10\n}',
  },
  {
    name: 'a copy as PowerShell',
    text: 'Invoke-WebRequest -UseBasicParsing -Uri "https://api.systeccloud.com/umeeting/share/schedule" `\n-Method "POST" `\n-ContentType "application/x-www-form-urlencoded" `\n-Body "start_time=2026-11-30+10%3A00%3A00&recurrence_type=2&weekly_days=1%2C3&end_times=10"',
  },
  {
    name: 'PowerShell with JSON',
    text: 'Invoke-RestMethod -Uri "https://example.org/book" -Method Post -Body "{`"start_time`":`"2026-11-30 10:00:00`",`"recurrence_type`":2,`"weekly_days`":`"1,3`",`"end_times`":10}"',
  },
  {
    name: 'cURL with a field each',
    text: "curl https://api.systeccloud.com/umeeting/share/schedule \\\n  --data-urlencode \"api_key=$UMEETING_API_KEY\" \\\n  --data-urlencode 'start_time=2026-11-30 10:00:00' \\\n  --data-urlencode 'recurrence_type=2' \\\n  --data-urlencode 'weekly_days=1,3' \\\n  --data-urlencode 'end_times=10'",
  },
  {
    name: 'cURL with a joined body',
    text: 'curl -X POST -d "start_time=2026-11-30 10:00:00&recurrence_type=2&weekly_days=1,3&end_times=10" https://example.org',
  },
  {
    name: 'cURL with -dX',
    text: "curl -sSd'start_time=2026-11-30 10:00:00' -drecurrence_type=2 -dweekly_days=1,3 -dend_times=10 -XPOST https://example.org",
  },
  {
    name: 'cURL with a quote in a quote',
    text: String.raw`curl https://example.org -d 'topic=it'\''s weekly' -d 'start_time=2026-11-30 10:00:00' -d recurrence_type=2 -d 'weekly_days=1,3' -d end_times=10`,
  },
  {
    name: 'cURL in ANSI-C quotes',
    text: String.raw`curl 'https://example.org' --data-raw $'topic=it\'s\u0021&start_time=2026-11-30 10:00:00&recurrence_type=2&weekly_days=1,3&end_times=10'`,
  },
  {
    name: 'cURL --json',
    text: `curl --json '{"start_time":"2026-11-30 10:00:00","recurrence_type":2,"weekly_days":"1,3","end_times":10}' https://example.org`,
  },
  {
    name: 'cURL with a JSON body',
    text: `curl -H 'Content-Type: application/json' -d '{"start_time":"2026-11-30 10:00:00","recurrence_type":2,"weekly_days":"1,3","end_times":10}' https://example.org | jq .`,
  },
  {
    name: 'cURL with JSON in double quotes',
    text: String.raw`curl -d "{\"start_time\":\"2026-11-30 10:00:00\",\"recurrence_type\":2,\"weekly_days\":\"1,3\",\"end_times\":10}" https://example.org`,
  },
  {
    name: 'cURL with parts',
    text: "curl -F start_time='2026-11-30 10:00:00' -F recurrence_type=2 -F 'weekly_days=1,3;type=text/plain' --form end_times=10 https://example.org",
  },
  {
    name: 'cURL with a query',
    text: "$ curl 'https://example.org/book?start_time=2026-11-30%2010:00:00&recurrence_type=2&weekly_days=1,3&end_times=10'",
  },
  {
    name: 'a copy as cURL (bash)',
    text: `curl 'https://example.org/share/schedule' \\\n  -H 'accept: */*' \\\n  -b 'sid=1; theme=dark' \\\n  --data-raw 'start_time=2026-11-30+10%3A00%3A00&recurrence_type=2&weekly_days=1%2C3&end_times=10' \\\n  --compressed`,
  },
  {
    name: 'a copy as cURL (cmd)',
    text: `curl ^"https://example.org/share/schedule^" ^\r\n  -H ^"accept: */*^" ^\r\n  --data-raw ^"start_time=2026-11-30+10^%^3A00^%^3A00^&recurrence_type=2^&weekly_days=1^%^2C3^&end_times=10^" ^\r\n  --compressed`,
  },
  {
    name: 'a copy as cURL (cmd) with JSON',
    text: String.raw`curl ^"https://example.org/book^" -H ^"content-type: application/json^" --data-raw ^"^{^\^"start_time^\^":^\^"2026-11-30 10:00:00^\^",^\^"recurrence_type^\^":2,^\^"weekly_days^\^":^\^"1,3^\^",^\^"end_times^\^":10^}^"`,
  },
  {
    name: 'cmd with doubled quotes',
    text: 'curl "https://example.org/book" ^\n  --data-raw "{""start_time"":""2026-11-30 10:00:00"",""recurrence_type"":2,""weekly_days"":""1,3"",""end_times"":10}"',
  },
  {
    name: 'wget',
    text: "wget -qO- --post-data='start_time=2026-11-30 10:00:00&recurrence_type=2&weekly_days=1,3&end_times=10' https://example.org",
  },
  {
    name: 'HTTPie',
    text: "http -f POST https://example.org/book start_time='2026-11-30 10:00:00' recurrence_type=2 weekly_days=1,3 end_times:=10",
  },
  {
    name: 'a raw HTTP request with a form',
    text: 'POST /umeeting/share/schedule HTTP/1.1\r\nHost: api.systeccloud.com\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\nstart_time=2026-11-30+10%3A00%3A00&recurrence_type=2&weekly_days=1%2C3&end_times=10',
  },
  {
    name: 'a raw HTTP request with JSON',
    text: 'POST https://example.org/book\nContent-Type: application/json\n\n{\n  "start_time": "2026-11-30 10:00:00",\n  "recurrence_type": 2,\n  "weekly_days": "1,3",\n  "end_times": 10\n}',
  },
  {
    name: 'a raw HTTP request in parts',
    text: 'POST /book HTTP/1.1\nContent-Type: multipart/form-data; boundary=x\n\n--x\nContent-Disposition: form-data; name="start_time"\n\n2026-11-30 10:00:00\n--x\nContent-Disposition: form-data; name="recurrence_type"\n\n2\n--x\nContent-Disposition: form-data; name="weekly_days"\nContent-Type: text/plain\n\n1,3\n--x\nContent-Disposition: form-data; name="end_times"\n\n10\n--x--',
  },
  {
    name: 'a form body',
    text: 'start_time=2026-11-30+10%3A00%3A00&recurrence_type=2&weekly_days=1%2C3&end_times=10',
  },
  {
    name: 'a form body with repeated brackets',
    text: 'start_time=2026-11-30 10:00:00&recurrence_type=2&weekly_days[]=1&weekly_days[]=3&end_times=10',
  },
  {
    name: "the page's link",
    text: 'https://example.org/preview.html#start_time=2026-11-30+10%3A00%3A00&recurrence_type=2&weekly_days=1%2C3&end_times=10',
  },
  {
    name: 'a fragment alone',
    text: '#start_time=2026-11-30+10:00:00&recurrence_type=2&weekly_days=1,3&end_times=10',
  },
  {
    name: 'a link in a message',
    text: '会议规则见 https://example.org/p.html#start_time=2026-11-30+10:00:00&recurrence_type=2&weekly_days=1,3&end_times=10 ，谢谢',
  },
  {
    name: 'a link escaped for HTML',
    text: '#start_time=2026-11-30+10:00:00&amp;recurrence_type=2&amp;weekly_days=1,3&amp;end_times=10',
  },
  {
    name: 'JSON escaped for HTML',
    text: '{&quot;start_time&quot;:&quot;2026-11-30 10:00:00&quot;,&quot;recurrence_type&quot;:2,&quot;weekly_days&quot;:&quot;1,3&quot;,&quot;end_times&quot;:10}',
  },
  {
    name: 'a query that was encoded twice',
    text: 'start_time%3D2026-11-30%2010%3A00%3A00%26recurrence_type%3D2%26weekly_days%3D1%252C3%26end_times%3D10',
  },
  {
    name: 'two rows of a spreadsheet',
    text: 'start_time\trecurrence_type\tweekly_days\tend_times\n2026-11-30 10:00:00\t2\t1,3\t10',
  },
  {
    name: "a spreadsheet's date",
    text: 'start_time\trecurrence_type\tweekly_days\tend_times\n2026/11/30 10:00\t2\t1，3\t10',
  },
  {
    name: "a spreadsheet's number for a date",
    text: 'topic\tstart_time\trecurrence_type\tweekly_days\tend_times\nStand-up\t46356.4166666667\t2.0\t1,3\t10',
  },
  {
    name: 'two rows of CSV',
    text: 'topic,start_time,recurrence_type,weekly_days,end_times\n"Stand-up, daily",2026-11-30 10:00:00,2,"1,3",10',
  },
  {
    name: 'two rows of CSV with semicolons',
    text: 'topic;start_time;recurrence_type;weekly_days;end_times\nStand-up;2026-11-30 10:00:00;2;1,3;10',
  },
  {
    name: 'a Markdown table in rows',
    text: '| start_time | recurrence_type | weekly_days | end_times |\n| --- | --- | --- | --- |\n| 2026-11-30 10:00:00 | 2 | 1,3 | 10 |',
  },
  {
    name: 'a Markdown table in columns',
    text: '| parameter | value |\n|---|---|\n| `start_time` | `2026-11-30 10:00:00` |\n| recurrence_type | 2 |\n| weekly_days | 1,3 |\n| end_times | 10 |',
  },
  {
    name: 'columns set apart by blanks',
    text: 'start_time             recurrence_type   weekly_days   end_times\n2026-11-30 10:00:00    2                 1,3           10',
  },
  {
    name: 'a name and a value in each row',
    text: 'start_time\t2026-11-30 10:00:00\nrecurrence_type\t2\nweekly_days\t1,3\nend_times\t10',
  },
  {
    name: 'names with colons',
    text: 'start_time: 2026-11-30 10:00:00\nrecurrence_type: 2\nweekly_days: 1,3\nend_times: 10',
  },
  {
    name: 'names with full-width colons',
    text: 'start_time：2026-11-30 10:00:00\nrecurrence_type：2\nweekly_days：1，3\nend_times：10',
  },
  {
    name: 'YAML with a list',
    text: 'booking:\n  start_time: "2026-11-30 10:00:00"\n  recurrence_type: 2 # weekly\n  weekly_days:\n    - 1\n    - 3\n  end_times: 10',
  },
  {
    name: 'a .env file',
    text: '# booking\nexport START_TIME="2026-11-30 10:00:00"\nexport RECURRENCE_TYPE=2\nexport WEEKLY_DAYS=1,3\nexport END_TIMES=10',
  },
  {
    name: 'names and values in turns',
    text: 'start_time\n2026-11-30 10:00:00\nrecurrence_type\n2\nweekly_days\n1,3\nend_times\n10',
  },
  {
    name: 'XML',
    text: '<booking>\n  <start_time>2026-11-30 10:00:00</start_time>\n  <recurrence_type>2</recurrence_type>\n  <weekly_days>1,3</weekly_days>\n  <end_times>10</end_times>\n</booking>',
  },
  {
    name: 'an instant',
    text: '{"start_time":"2026-11-30T02:00:00Z","recurrence_type":2,"weekly_days":"1,3","end_times":10}',
  },
  {
    name: 'a time with T and without seconds',
    text: '{"start_time":"2026-11-30T10:00","recurrence_type":2,"weekly_days":"1 3","end_times":"10"}',
  },
  {
    name: 'a Chinese date',
    text: 'start_time：2026年11月30日 上午10:00\nrecurrence_type：2\nweekly_days：1、3\nend_times：10',
  },
  {
    name: 'an RRULE with its start',
    text: 'DTSTART;TZID=Asia/Shanghai:20261130T100000\nRRULE:FREQ=WEEKLY;BYDAY=MO,WE;COUNT=10',
  },
  {
    name: 'a calendar file with its time zone',
    text: 'BEGIN:VCALENDAR\r\nBEGIN:VTIMEZONE\r\nTZID:Asia/Shanghai\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nRRULE:FREQ=YEARLY\r\nTZOFFSETFROM:+0800\r\nTZOFFSETTO:+0800\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Stand-up\r\nDTSTART;TZID=Asia/Shanghai:20261130T100000\r\nDTEND;TZID=Asia/Shanghai:20261130T110000\r\nRRULE:FREQ=WEEKLY;BYDAY=MO,\r\n WE;COUNT=10\r\nEND:VEVENT\r\nEND:VCALENDAR',
  },
]
