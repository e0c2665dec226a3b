// The server's API: JSON in and out, problems as errors, and a token where one is asked for.
import {token, wantToken} from './token.js';

/** What the server or the way to it refused. `problem` is its RFC 9457 document, where it gave one. */
export class ApiError extends Error {
  constructor(status, problem) {
    super(problem.detail ?? problem.title ?? `The server answered ${status}`);
    this.status = status;
    this.problem = problem;
  }

  get isMissing() {
    return this.status === 404;
  }
}

/** Asks for a document. The browser's cache keeps it with its ETag and asks whether it still holds. */
export function get(path, query = {}, signal) {
  return send(address(path, query), {signal, cache: 'no-cache', headers: {Accept: 'application/json'}});
}

/** Sends a document. */
export function post(path, body, signal) {
  return send(address(path), {
    signal,
    method: 'POST',
    headers: {'Content-Type': 'application/json', Accept: 'application/json'},
    body: JSON.stringify(body),
  });
}

/** Takes something back. */
export function remove(path, query, signal) {
  return send(address(path, query), {signal, method: 'DELETE', headers: {Accept: 'application/json'}});
}

/** All items of a list that comes in pages; `stale` and `partial` where any page was. */
export async function all(path, items, query = {}, signal, onPage = () => {}) {
  const whole = {[items]: []};
  let after;
  do {
    const page = await get(path, {limit: 1000, ...query, after}, signal);
    whole[items].push(...page[items]);
    whole.stale ??= page.stale;
    whole.partial ??= page.partial;
    after = page.next;
    onPage(whole);
  } while (after);
  return whole;
}

/** An open request whose body is read as it comes. It goes on in the background, so it never asks for a token. */
export async function open(path, query, headers, signal) {
  const response = await attempt(address(path, query), {signal, headers, cache: 'no-store'});
  if (!response.ok) throw await error(response);
  return response.body;
}

/** The path of something below the API with each part encoded. */
export function at(...steps) {
  return `v1/${steps.map(encodeURIComponent).join('/')}`;
}

function address(path, query = {}) {
  const url = new URL(path, document.baseURI);
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') url.searchParams.set(name, value);
  }
  return url;
}

async function send(url, options) {
  const response = await request(url, options);
  if (!response.ok) throw await error(response);
  return response.json();
}

async function request(url, options) {
  const response = await attempt(url, options);
  if (response.status !== 401) return response;
  const {detail} = await problemOf(response);
  await wantToken(detail);
  return attempt(url, options);
}

async function attempt(url, options) {
  const given = token();
  const headers = given ? {...options.headers, Authorization: `Bearer ${given}`} : options.headers;
  try {
    return await fetch(url, {...options, headers});
  } catch (failure) {
    if (failure.name === 'AbortError') throw failure;
    throw new ApiError(0, {detail: 'The server does not answer. It may be starting again, or the network is away.'});
  }
}

async function error(response) {
  return new ApiError(response.status, await problemOf(response));
}

async function problemOf(response) {
  try {
    return await response.json();
  } catch {
    return {title: response.statusText};
  }
}
