// From where the world is seen: a day of the world, and the day up to which the ledger knew.
import {html, nothing} from '../lib/lit-html.js';
import {isoDay} from '../core/edtf.js';
import {amend} from '../core/router.js';
import './day-slider.js';

/** The moment that an address names. */
export function momentOf(query) {
  return {asOf: query.get('asOf') || undefined, knownAt: query.get('knownAt') || undefined};
}

/** The controls of a moment; they amend the address. `days`: the days on which something moved. */
export function momentControls({asOf, knownAt}, days) {
  return html`
    <div class="moment" role="group" aria-label="From where it is seen">
      <en-day-slider .day=${asOf} .days=${days} @day=${event => amend({asOf: event.detail})}></en-day-slider>
      <label class="switch"><input type="checkbox" role="switch" .checked=${knownAt !== undefined} data-testid="known-switch"
        @change=${event => amend({knownAt: event.target.checked ? (asOf ?? isoDay(new Date())) : undefined})}> What was known then</label>
      ${knownAt === undefined ? nothing : html`<label>Known by <input type="date" .value=${knownAt} data-testid="known-at" @change=${event => amend({knownAt: event.target.value || undefined})}></label>`}
    </div>`;
}
