import {html, nothing} from '../lib/lit-html.js';
import {Component} from '../core/component.js';
import {at, get} from '../core/api.js';
import {tellDate} from '../core/edtf.js';
import {Resource} from '../core/resource.js';
import {link} from '../core/router.js';
import {actorName} from '../knowledge/actors.js';
import {tell} from '../knowledge/words.js';
import {whole} from './states.js';
import {valueMark} from './value.js';

/** Why a facet of a pair stands where it stands, and why not otherwise: every claim that speaks to it, asked for when opened. */
class Why extends Component {
  static properties = ['pair', 'facet', 'direction', 'moment', 'version'];
  answer = new Resource(this);

  changed() {
    this.answer.clear();
    if (this.isOpen) this.load();
  }

  load() {
    const [a, b] = this.pair;
    this.answer.load(signal => get(`${at('relationships', a, b)}/why`, {facet: this.facet, ...this.moment}, signal));
  }

  template() {
    return html`
      <details class="why" data-testid="why-${this.facet}" @toggle=${event => this.toggle(event.target.open)}>
        <summary>Why, and why not otherwise</summary>
        ${this.isOpen ? whole(this.answer, ({why}) => this.reasons(why), () => this.load()) : nothing}
      </details>`;
  }

  toggle(isOpen) {
    this.isOpen = isOpen;
    if (isOpen && !this.answer.value) this.load();
    this.refresh();
  }

  reasons(why) {
    const told = why.filter(({direction}) => !this.direction || direction === this.direction).flatMap(({reasons}) => reasons);
    if (told.length === 0) return html`<p class="hint">No claim speaks to it from this moment.</p>`;
    return html`<ol class="reasons">${told.map(reason => this.reason(reason))}</ol>`;
  }

  reason({verdict, why, value, source, published, claim}) {
    return html`
      <li data-verdict=${verdict} data-testid="reason">
        <p class="verdict"><b>${tell(verdict)}</b> ${valueMark(this.facet, value)} <span>${why}</span></p>
        <blockquote><a href=${link(['articles', claim.article], {claim: claim.id})}>${claim.quote}</a></blockquote>
        <dl class="facts">
          ${fact('Said by', claim.speaker && actorName(claim.speaker))}
          ${fact('Source', source)}
          ${fact('Published', published && tellDate(published.slice(0, 10)))}
          ${fact('Date', claim.date && tellDate(claim.date))}
          ${fact('Found by', claim.dateDerivation)}
          ${fact('Rule', claim.rule)}
          ${fact('Confidence', claim.confidence)}
          ${fact('Flags', claim.flags?.join(', '))}
        </dl>
      </li>`;
  }
}

function fact(name, value) {
  return value === undefined || value === '' ? nothing : html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
}

Why.define('en-why');
