// A change of a relationship, as a line of the feed.
import {html, nothing} from '../lib/lit-html.js';
import {tellDate, tellInstant, tellSince} from '../core/edtf.js';
import {link} from '../core/router.js';
import {actorName} from '../knowledge/actors.js';
import {tell, tellKind} from '../knowledge/words.js';
import {evidenceList} from './evidence.js';
import {flags, valueMark} from './value.js';

export function changeItem(change) {
  const {id, pair, kind, facet, source, target, agreement, before, after, effective, known, article, cause, reason, evidence, ended, past} = change;
  const [from, to] = source ? [source, target] : pair;
  return html`
    <li class="change" data-testid="change" data-kind=${kind} data-id=${id}>
      <p class="of"><a href=${link(['pairs', pair.join('-')], {facet})}>${actorName(from)} <span aria-hidden="true">${source ? '→' : '–'}</span><span class="unseen">${source ? 'towards' : 'and'}</span> ${actorName(to)}</a>
        <span class="facet">${agreement ?? tell(facet)}</span>
        <span class="kind" title=${tellKind(kind)}>${tell(kind)}</span>
        ${past ? html`<span class="flag">of the past</span>` : nothing}
        <time class="hint" datetime=${known}>${tellInstant(known)}</time></p>
      <p class="turn">${side(facet, before)}${ended ? html` <span class="flag" title="What stood until then is over; it was not never so">over</span>` : nothing} <span aria-label="then">→</span> ${side(facet, after)}
        ${effective ? html`<span class="date">effective ${tellDate(effective)}</span>` : nothing}</p>
      ${evidence.length > 0 ? evidenceList(evidence.slice(0, 1)) : html`<p class="hint">${tell(cause)}${reason ? `: ${reason}` : ''}. Article <a href=${link(['articles', article])}>${article}</a></p>`}
    </li>`;
}

function side(facet, standing) {
  if (!standing?.value) return html`<span class="value" data-tone="none">nothing known</span>${standing ? flags(standing) : nothing}`;
  return html`${valueMark(facet, standing.value)}${standing.since ? html` <span class="hint">${tellSince(standing.since)}</span>` : nothing}${flags(standing)}`;
}
