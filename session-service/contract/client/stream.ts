// Server-sent events over fetch, which can send a token; EventSource cannot.

export interface Happening {
  id: string;
  event: string;
  data: unknown;
}

/** Every event to the last one. A stream that breaks off is taken up again behind the last event that was seen. */
export async function* follow(address: string, headers: Record<string, string>): AsyncGenerator<Happening> {
  let last: Record<string, string> = {};
  for (;;) {
    const answer = await fetch(address, {headers: {...headers, ...last}});
    if (answer.status === 204) return;
    if (!answer.ok) throw new Error(await answer.text());
    for await (const happening of happenings(answer)) {
      if (happening.id) last = {'Last-Event-ID': happening.id};
      yield happening;
    }
    await new Promise(resolve => setTimeout(resolve, 1000));
  }
}

/** For browsers: EventSource with a ticket, which opens one stream. After an error get another one. */
export async function open(session: string, headers: Record<string, string>): Promise<EventSource> {
  const answer = await fetch(`${session}/tickets`, {method: 'POST', headers});
  if (!answer.ok) throw new Error(await answer.text());
  const {ticket} = (await answer.json()) as {ticket: string};
  return new EventSource(`${session}/live?ticket=${encodeURIComponent(ticket)}`);
}

async function* happenings(answer: Response): AsyncGenerator<Happening> {
  let fields: Record<string, string> = {};
  try {
    for await (const line of lines(answer)) {
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
  } catch (broken) {
    if (!(broken instanceof TypeError)) throw broken; // what fetch says of a connection that is gone
  }
}

async function* lines(answer: Response): AsyncGenerator<string> {
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const {value, done} = await reader.read();
    if (done) return;
    const parts = (rest + value).split(/\r\n|\n|\r(?!$)/);
    rest = parts.pop() ?? '';
    yield* parts;
  }
}
