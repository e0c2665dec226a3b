// What a relationship went through, as spans on lanes: each with the days on which it is sure and those on which it may
// have begun or ended.
import {bounds} from '../core/edtf.js';
import {actorName} from '../knowledge/actors.js';
import {toneOf} from '../knowledge/tones.js';
import {tell} from '../knowledge/words.js';

const ORDER = ['partnership', 'diplomatic', 'security', 'recognition', 'membership', 'sanctions', 'restrictions'];

/**
 * The lanes of a relationship: `{name, text, spans}`. A span: `{value, tone, begin, end, basis, isPending, isDisputed}`,
 * whose `begin` and `end` are bounds (core/edtf.js).
 */
export function lanesOf(relationship) {
  const facets = Object.entries(relationship.facets).sort(([one], [other]) => place(one) - place(other));
  return [
    ...facets.flatMap(([name, facet]) => lanesOfFacet(name, facet)),
    ...relationship.agreements.map(laneOfAgreement),
  ];
}

function place(name) {
  const index = ORDER.indexOf(name);
  return index < 0 ? ORDER.length : index;
}

/** A facet with a direction is an object by direction. */
function lanesOfFacet(name, facet) {
  if (Array.isArray(facet.history)) return [lane(name, tell(name), facet)];
  return Object.entries(facet).map(([direction, directed]) => {
    const [source, target] = direction.split('>');
    return lane(name, `${tell(name)}: ${actorName(source)} → ${actorName(target)}`, directed);
  });
}

function lane(name, text, facet) {
  const periods = facet.history.length > 0 ? facet.history : facet.value ? [{...facet, from: facet.since}] : [];
  return {
    name,
    text,
    spans: [
      ...inOrder(periods.map((period, i) => span(name, period.value, period.from, i + 1 < periods.length ? (periods[i + 1].from ?? '/') : undefined, period))),
      ...(facet.pending ?? []).map(({value, date}) => ({...span(name, value, date, undefined, {}), isPending: true})),
      ...(facet.disputed ?? []).map(({value, since}) => ({...span(name, value, since, undefined, {}), isDisputed: true})),
    ],
  };
}

function laneOfAgreement(agreement) {
  const stages = agreement.history.length > 0 ? agreement.history : [agreement];
  return {
    name: 'agreements',
    text: agreement.name,
    spans: inOrder(stages.map(({stage, date}, i) => span('agreements', stage, date, i + 1 < stages.length ? (stages[i + 1].date ?? '/') : undefined, {}))),
  };
}

/** What follows upon another is over no later, and has begun no earlier: so much is known also where a date is not. */
function inOrder(spans) {
  for (let i = spans.length - 2; i >= 0; i--) spans[i].end.last = Math.min(spans[i].end.last, spans[i + 1].end.last);
  for (const {begin, end} of spans) begin.last = Math.min(begin.last, end.last);
  for (let i = 1; i < spans.length; i++) spans[i].begin.first = Math.max(spans[i].begin.first, spans[i - 1].begin.first);
  return spans;
}

/** Without an end it lasts. */
function span(facet, value, from, to, {basis, label}) {
  return {
    value,
    text: label ?? tell(value),
    tone: toneOf(facet, value),
    from,
    to,
    begin: bounds(from),
    end: to === undefined ? {first: Infinity, last: Infinity} : bounds(to),
    basis,
  };
}
