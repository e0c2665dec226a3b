// The facets, their values and the event types, as the ledger itself knows them. Asked for once.
import {get} from '../core/api.js';

let asked;
let known = {facets: [], events: []};

export function ontology() {
  asked ??= get('v1/ontology').then(
    answer => (known = answer),
    error => {
      asked = undefined;
      throw error;
    },
  );
  return asked;
}

/** The facets that a pair has values of: all but the documents, which have names of their own. */
export function pairFacets() {
  return known.facets.filter(facet => facet.subject !== 'AGREEMENT');
}

export function facetOf(name) {
  return known.facets.find(facet => facet.name === name);
}

export function valuesOf(facet) {
  return facetOf(facet)?.values ?? [];
}

export function eventTypes() {
  return known.events;
}

/** True where an event of the type is conflict, in words or in deeds. */
export function isConflict(type) {
  return known.events.find(event => event.type === type)?.quad.endsWith('CONF') ?? false;
}
