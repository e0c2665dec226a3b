// The sentences behind a value, with who says them and where.
import {html, nothing} from '../lib/lit-html.js';
import {tellDate} from '../core/edtf.js';
import {link} from '../core/router.js';
import {actorName} from '../knowledge/actors.js';

/** The best few sentences. */
export function evidenceList(evidence) {
  if (evidence.length === 0) return html`<p class="hint">No sentence: it follows from what came before and after.</p>`;
  return html`<ul class="evidence">${evidence.map(sentence)}</ul>`;
}

function sentence({article, claim, source, speaker, quote, date}) {
  return html`
    <li>
      <blockquote><a href=${link(['articles', article], {claim})} title="Show it in its article">${quote}</a></blockquote>
      <p class="by">${speaker ? html`<span>${actorName(speaker)} says</span>` : nothing}<span>${source ?? 'Source not named'}</span>${date ? html`<span>${tellDate(date)}</span>` : nothing}<a href=${link(['articles', article], {claim})}>${article}</a></p>
    </li>`;
}
