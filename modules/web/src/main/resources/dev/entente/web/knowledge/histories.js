// How every facet of every pair is seen from each day. What the server tells as of a day is looked up here, not worked
// out: the server makes a step for each day on which it would tell otherwise.
import {all, at, get} from '../core/api.js';

const NOTHING = Object.freeze({});

/** The histories of all pairs, or of one actor's; `onPage` is called with what has come so far. */
export function histories(query, signal, onPage) {
  return all('v1/histories', 'histories', query, signal, onPage);
}

/** The history of one pair. */
export function historyOf([a, b], query, signal) {
  return get(`${at('relationships', a, b)}/history`, query, signal);
}

/**
 * A facet as it is seen from a day; as it is seen at last where no day is given. An object without a value where it is
 * unknown then.
 */
export function seen(facet, day) {
  if (!day) return facet.last ?? NOTHING;
  let low = 0;
  let high = facet.steps.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((facet.steps[middle].from ?? '') <= day) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? NOTHING : facet.steps[low - 1];
}

/** The days on which anything is seen otherwise than the day before, with repetitions, in no order. */
export function stepDays(found) {
  return found.flatMap(history =>
    history.facets.flatMap(facet => facet.steps.map(step => step.from).filter(Boolean)));
}

/**
 * What there is to show of a facet on a day: one row for each pair, or for each direction that is spoken of.
 * `{key, pair, facet, source, target, sight, isKnown}`
 */
export function relations(found, facetName, day) {
  return found.flatMap(history => {
    const rows = history.facets
      .filter(facet => facet.facet === facetName)
      .map(facet => row(history, facet, seen(facet, day)))
      .filter(({isKnown}) => isKnown);
    return rows.length > 0 ? rows : [row(history, {facet: facetName}, NOTHING)];
  });
}

function row(history, facet, sight) {
  const direction = facet.source ? `${facet.source}>${facet.target}` : '';
  return {
    key: `${history.pair.join('-')} ${direction}`,
    pair: history.pair,
    facet: facet.facet,
    source: facet.source,
    target: facet.target,
    sight,
    isKnown: sight.value !== undefined || sight.pending !== undefined,
  };
}
