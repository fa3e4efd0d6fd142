// Server-sent events over fetch, which can send a token; EventSource cannot. As CLIENT.md has it, section 2.

export interface Happening {
  id: string;
  event: string;
  data: unknown;
}

/** There is no right to this stream, or no such stream: coming back would not help. */
export class Refused extends Error {}

const SILENCE = 40_000; // a living server says something every 15 seconds
const LONGEST_WAIT = 30_000;

/** Every event to the last one. A stream that breaks off or falls silent is taken up again behind what was seen last. */
export async function* follow(address: string, headers: Record<string, string>): AsyncGenerator<Happening> {
  let last: Record<string, string> = {};
  let failures = 0;
  for (;;) {
    const silence = new Alarm(SILENCE);
    try {
      const answer = await fetch(address, {headers: {...headers, ...last}, signal: silence.signal});
      if (answer.status === 204) return;
      if (answer.ok) {
        for await (const happening of happenings(answer, silence)) {
          failures = 0;
          if (happening.id) last = {'Last-Event-ID': happening.id};
          yield happening;
        }
      } else if (answer.status !== 429 && answer.status !== 503) {
        throw new Refused(await answer.text());
      }
    } catch (broken) {
      if (broken instanceof Refused) throw broken;
    } finally {
      silence.off();
    }
    // Some chance in it, so that not all clients come back in the same instant.
    const wait = Math.min(LONGEST_WAIT, 1_000 * 2 ** failures++) * (0.5 + Math.random() / 2);
    await new Promise(resolve => setTimeout(resolve, wait));
  }
}

/** For browsers: EventSource with a ticket, which opens one stream. After an error get another one. */
export async function open(session: string, headers: Record<string, string>, label: string): Promise<EventSource> {
  const body = JSON.stringify({device: {kind: 'web', label}});
  const answer = await fetch(`${session}/tickets`, {method: 'POST', headers: {...headers, 'Content-Type': 'application/json'}, body});
  if (!answer.ok) throw new Error(await answer.text());
  const {ticket} = (await answer.json()) as {ticket: string};
  return new EventSource(`${session}/live?ticket=${encodeURIComponent(ticket)}`);
}

/** Breaks off what has said nothing for a while. */
class Alarm {
  private readonly control = new AbortController();
  private timer: ReturnType<typeof setTimeout>;

  constructor(private readonly after: number) {
    this.timer = setTimeout(() => this.control.abort(), after);
  }

  get signal(): AbortSignal {
    return this.control.signal;
  }

  heard(): void {
    this.off();
    this.timer = setTimeout(() => this.control.abort(), this.after);
  }

  off(): void {
    clearTimeout(this.timer);
  }
}

async function* happenings(answer: Response, silence: Alarm): AsyncGenerator<Happening> {
  let fields: Record<string, string> = {};
  for await (const line of lines(answer, silence)) {
    if (line) {
      const [, name = '', value = ''] = /^([^:]*):? ?(.*)$/.exec(line) ?? [];
      fields[name] = name === 'data' && 'data' in fields ? `${fields.data}\n${value}` : value;
    } else {
      if ('data' in fields) {
        yield {id: fields.id ?? '', event: fields.event ?? 'message', data: JSON.parse(fields.data ?? '')};
      }
      fields = {};
    }
  }
}

async function* lines(answer: Response, silence: Alarm): AsyncGenerator<string> {
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const {value, done} = await reader.read();
    silence.heard();
    if (done) return;
    const parts = (rest + value).split(/\r\n|\n|\r(?!$)/);
    rest = parts.pop() ?? '';
    yield* parts;
  }
}
