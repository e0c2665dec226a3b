// Where the reader is: #/pairs/ARM-KAZ?asOf=2024-06-01. Every view has its address, and Back goes back.

/** @typedef {{path: string[], query: URLSearchParams, hash: string}} Route */

const listeners = new Set();
let current = read();

/** The present route. */
export function route() {
  return current;
}

/** Calls back at each change of the route, until the signal is aborted. */
export function onRoute(listener, signal) {
  listeners.add(listener);
  signal.addEventListener('abort', () => listeners.delete(listener));
}

/** The address of a view: `link(['pairs', 'ARM-KAZ'], {asOf: day})`; what is empty is left out. */
export function link(path, query = {}) {
  const kept = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '');
  const search = new URLSearchParams(kept).toString();
  return `#/${path.map(encodeURIComponent).join('/')}${search ? `?${search}` : ''}`;
}

/** Goes to an address. */
export function go(address) {
  location.hash = address;
}

/** Changes the query of the present address, without a step to go back to: a slider is no journey. */
export function amend(changes) {
  const query = {...Object.fromEntries(current.query), ...changes};
  history.replaceState(null, '', link(current.path, query));
  change();
}

function read() {
  const hash = location.hash.replace(/^#\/?/, '');
  const [path, search = ''] = hash.split('?', 2);
  return {path: path.split('/').filter(Boolean).map(decode), query: new URLSearchParams(search), hash};
}

function decode(step) {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}

function change() {
  current = read();
  listeners.forEach(listener => listener(current));
}

addEventListener('hashchange', change);
