import {html, nothing} from '../lib/lit-html.js';
import {tellDate} from '../core/edtf.js';
import {link} from '../core/router.js';
import {actorName} from '../knowledge/actors.js';
import {tell} from '../knowledge/words.js';
import {valueMark} from './value.js';

const RULED = {REJECT: 'rejected', CONFIRM: 'confirmed', EVENT: 'told of one event'};

/** A claim as the machine read it. `ruling`: the one in force on it; `actions`: what can be done. */
export function claimCard(claim, ruling, isChosen, actions) {
  const {id, source, target, mutual, type, status, facet, value, label, scope, agreement, date, dateDerivation, place, speaker, rule, confidence, flags, third} = claim;
  const pair = [source, target].sort().join('-');
  return html`
    <li class="claim ${isChosen ? 'chosen' : ''} ${ruling?.verdict === 'REJECT' ? 'rejected' : ''}" id="claim-${id}" data-testid="claim" data-claim=${id}>
      <p class="of"><a href=${link(['pairs', pair], {facet})}>${actorName(source)} ${mutual ? '–' : '→'} ${actorName(target)}</a> <b>${tell(type)}</b>
        ${status === 'OCCURRED' ? nothing : html`<span class="flag">${tell(status).toLowerCase()}</span>`}
        ${ruling ? html`<span class="flag ruled" data-testid="ruled" title="${ruling.by}: ${ruling.reason}">${RULED[ruling.verdict]} by ${ruling.by}</span>` : nothing}</p>
      ${agreement ? html`<p>${agreement.name}: ${valueMark('agreements', agreement.stage)}</p>` : facet ? html`<p><span class="hint">${tell(facet)}</span> ${valueMark(facet, value)} ${label ? html`<q>${label}</q>` : nothing}${scope ? html` <span class="hint">scope: ${scope}</span>` : nothing}</p>` : nothing}
      <dl class="facts">
        ${fact('Date', date ? `${tellDate(date)}${dateDerivation ? `: ${dateDerivation}` : ''}` : undefined)}
        ${fact('Place', place)}
        ${fact('Said by', speaker && actorName(speaker))}
        ${fact('With', third?.map(({actor, role}) => `${actorName(actor)} (${tell(role).toLowerCase()})`).join(', '))}
        ${fact('Rule', rule)}
        ${fact('Confidence', confidence)}
        ${fact('Flags', flags?.join(', '))}
      </dl>
      ${actions}
    </li>`;
}

function fact(name, value) {
  return value === undefined || value === '' ? nothing : html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
}
