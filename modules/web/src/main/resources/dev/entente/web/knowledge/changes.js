// What changed lately: what was before the page was opened is asked for, what comes while it is open from the stream.
import {get} from '../core/api.js';

const KEPT = 500;

/** The latest changes that the log has, newest first. */
export async function latestChanges(query, signal) {
  const {changes} = await get('v1/changes', {latest: true, limit: KEPT, ...query}, signal);
  return changes.sort(newestFirst);
}

/** Two lists as one, each change once, newest first. */
export function together(came, were) {
  const ids = new Set(came.map(change => change.id));
  return [...came, ...were.filter(change => !ids.has(change.id))].sort(newestFirst);
}

function newestFirst(one, other) {
  return other.known.localeCompare(one.known) || other.sequence - one.sequence;
}
