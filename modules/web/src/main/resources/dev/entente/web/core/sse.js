/** The server-sent events of a body, as they come: `{type, data, id}`. */
export async function* eventsOf(body) {
  let event = fresh();
  for await (const line of linesOf(body)) {
    if (line === '') {
      if (event.data.length > 0 || event.id !== undefined) yield {...event, data: event.data.join('\n')};
      event = fresh();
    } else if (!line.startsWith(':')) {
      put(event, line);
    }
  }
}

function fresh() {
  return {type: 'message', data: [], id: undefined};
}

function put(event, line) {
  const colon = line.indexOf(':');
  const field = colon < 0 ? line : line.slice(0, colon);
  const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
  if (field === 'data') event.data.push(value);
  if (field === 'event') event.type = value;
  if (field === 'id') event.id = value;
}

async function* linesOf(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const {done, value} = await reader.read();
    if (done) return;
    const lines = (rest + value).split(/\r?\n/);
    rest = lines.pop();
    yield* lines;
  }
}
