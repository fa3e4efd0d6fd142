// Server-sent events over fetch, which can send headers and sees the status; EventSource cannot.

/**
 * The events of one answer, in order.
 * @param {Response} answer
 * @returns {AsyncGenerator<{id: string, event: string, data: any}>}
 */
export async function* happenings(answer) {
  /** @type {Record<string, string>} */
  let fields = {};
  for await (const line of lines(answer)) {
    if (line) {
      const [, name = '', value = ''] = /^([^:]*):? ?(.*)$/.exec(line) ?? [];
      fields[name] = name === 'data' && 'data' in fields ? `${fields.data}\n${value}` : value;
    } else {
      if ('data' in fields) {
        yield {id: fields.id ?? '', event: fields.event ?? 'message', data: JSON.parse(fields.data)};
      }
      fields = {};
    }
  }
}

async function* lines(answer) {
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const {value, done} = await reader.read();
    if (done) return;
    const parts = (rest + value).split(/\r\n|\n|\r(?!$)/);
    rest = parts.pop() ?? '';
    yield* parts;
  }
}
