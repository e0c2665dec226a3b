// The changes as they come. EventSource sends no token, so the stream is read from a request; it is opened again
// where it broke, with the id of the last event, so that nothing is missed and nothing comes twice.
import {open} from './api.js';
import {eventsOf} from './sse.js';
import {onToken} from './token.js';

const FIRST_WAIT = 500;
const LONGEST_WAIT = 15_000;
const KEPT = 500;

const listeners = new Set();
let lastId;
let wait = FIRST_WAIT;
let begun = false;

/** `connecting`, `live` or `broken`; since when; and the changes that came while the page was open, newest first. */
export const live = {state: 'connecting', since: Date.now(), changes: [], resets: 0};

/** Calls back with each change, and with nothing where the state of the connection moved. Begins the stream. */
export function onLive(listener, signal) {
  listeners.add(listener);
  signal.addEventListener('abort', () => listeners.delete(listener));
  if (!begun) {
    begun = true;
    follow();
  }
}

async function follow() {
  for (;;) {
    try {
      const headers = {Accept: 'text/event-stream', ...(lastId && {'Last-Event-ID': lastId})};
      const body = await open('v1/changes/stream', {}, headers);
      for await (const event of eventsOf(body)) {
        lastId = event.id ?? lastId;
        wait = FIRST_WAIT;
        take(event);
      }
    } catch {
      // Said by the state; tried again below.
    }
    move('broken');
    await pause(wait);
    wait = Math.min(wait * 2, LONGEST_WAIT);
    move('connecting');
  }
}

/** Until it is time to try again, or a token was entered, or the network is back. */
function pause(milliseconds) {
  const over = new AbortController();
  return new Promise(resolve => {
    setTimeout(resolve, milliseconds);
    onToken(resolve, over.signal);
    addEventListener('online', resolve, {signal: over.signal});
  }).finally(() => over.abort());
}

function take(event) {
  if (live.state !== 'live') move('live');
  if (event.type === 'reset') {
    live.changes = [];
    live.resets++;
  }
  if (event.type !== 'change') return;
  const change = JSON.parse(event.data);
  if (live.changes.some(known => known.id === change.id)) return;
  live.changes = [change, ...live.changes].slice(0, KEPT);
  listeners.forEach(listener => listener(change));
}

function move(state) {
  if (live.state === state) return;
  live.state = state;
  live.since = Date.now();
  listeners.forEach(listener => listener());
}
