// A value of a facet with its mark, as it stands in lines, tables and legends.
import {html, nothing} from '../lib/lit-html.js';
import {valuesOf} from '../knowledge/ontology.js';
import {lineOf, toneOf} from '../knowledge/tones.js';
import {tell} from '../knowledge/words.js';

/** A value; its meaning is its title. */
export function valueMark(facet, value) {
  const tone = toneOf(facet, value);
  const meaning = valuesOf(facet).find(known => known.name === value)?.meaning;
  return html`<span class="value" data-tone=${tone} title=${meaning ?? nothing}><b class="mark" aria-hidden="true">${lineOf(tone).mark}</b>${value ? tell(value) : 'Nothing known'}</span>`;
}

/** What is awaited and what others say instead, after a value. */
export function flags({pending = [], disputed = []}, facet) {
  return html`${pending.map(value => html` <span class="flag pending" title="Agreed or announced, and not yet so">pending: ${tell(nameOf(value))}</span>`)}${disputed.map(value => html` <span class="flag disputed" title="Other sources say so instead">disputed: ${tell(nameOf(value))}</span>`)}`;
}

function nameOf(value) {
  return typeof value === 'string' ? value : value.value;
}
