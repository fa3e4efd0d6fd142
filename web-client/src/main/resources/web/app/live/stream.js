// Server-sent events over fetch, which can send headers and sees the status; EventSource cannot.

/**
 * The events of one answer, in order.
 * @param {Response} answer
 * @param {number} silence milliseconds without a word after which it is taken for broken
 * @returns {AsyncGenerator<{id: string, event: string, data: any}>}
 */
export async function* happenings(answer, silence) {
  /** @type {Record<string, string>} */
  let fields = {};
  for await (const line of lines(answer, silence)) {
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

async function* lines(answer, silence) {
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const watch = setTimeout(() => reader.cancel(), silence);
    const {value, done} = await reader.read().finally(() => clearTimeout(watch));
    if (done) return;
    const parts = (rest + value).split(/\r\n|\n|\r(?!$)/);
    rest = parts.pop() ?? '';
    yield* parts;
  }
}
