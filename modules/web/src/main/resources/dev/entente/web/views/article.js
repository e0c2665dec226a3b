import {html, nothing} from '../lib/lit-html.js';
import {claimCard} from '../components/claim-card.js';
import {empty, failed, whole} from '../components/states.js';
import {at, get} from '../core/api.js';
import {Component} from '../core/component.js';
import {tellDate, tellInstant} from '../core/edtf.js';
import {onLive} from '../core/live.js';
import {Resource} from '../core/resource.js';
import {amend} from '../core/router.js';
import {actors} from '../knowledge/actors.js';
import {ontology} from '../knowledge/ontology.js';
import {rulingsOn} from '../knowledge/rulings.js';
import {pieces} from '../knowledge/spans.js';
import {count, tellOutcome} from '../knowledge/words.js';
import '../components/ruling-dialog.js';

const LONGEST = 120;

/** An article with all that was read from it, where an analyst rejects, confirms or adds. */
class ArticleView extends Component {
  static properties = ['article', 'query'];
  told = new Resource(this);
  rulings = new Resource(this);

  begin() {
    onLive(change => change && this.told.value?.pairs.includes(change.pair.join('-')) && this.load(), this.signal);
    document.addEventListener('selectionchange', () => this.select(), {signal: this.signal});
    this.load();
  }

  changed(property) {
    if (property === 'article') {
      this.told.clear();
      this.rulings.clear();
      this.load();
    }
  }

  load() {
    const {article} = this;
    this.told.load(async signal => {
      const [told] = await Promise.all([get(at('articles', article), {}, signal), actors(), ontology()]);
      return told;
    });
    this.rulings.load(signal => rulingsOn(article, signal));
  }

  template() {
    return html`${whole(this.told, told => this.shown(told), () => this.load())}<en-ruling-dialog @ruled=${() => this.load()}></en-ruling-dialog>`;
  }

  shown(told) {
    const {title, text = '', source, url, published, outcome, known, claims = []} = told;
    const ordered = claims.toSorted((one, other) => one.begin - other.begin || one.end - other.end);
    return html`
      <header class="title"><h1>${title ?? firstLine(text) ?? this.article}</h1>
        <div class="actions"><button class="plain" type="button" data-testid="add-claim" @click=${() => this.dialog.ask('ADD', {quote: this.selected})}>Add a claim</button><button class="plain" type="button" @click=${() => print()}>Print</button></div></header>
      <p class="hint facts">${source ? html`<span>${source}</span>` : nothing}${published ? html`<span>published ${tellDate(published.slice(0, 10))}</span>` : nothing}<span>taken in ${tellInstant(known)}</span><span data-testid="outcome">${tellOutcome(outcome)}</span><code>${this.article}</code>${/^https?:/.test(url ?? '') ? html`<a href=${url} rel="noreferrer noopener" target="_blank">where it was published</a>` : nothing}</p>
      ${this.rulings.error && !this.rulings.error.isMissing ? failed(this.rulings.error) : nothing}
      <div class="reading">
        <article class="sheet text" data-testid="article-text" aria-label="Text of the article">${text ? pieces(text, ordered).map(piece => this.piece(piece)) : empty('No text', 'The article was withdrawn, or its text is not at hand.')}</article>
        <section class="claims" aria-label="Claims"><h2>Claims <small>${count(claims.length, 'claim')}; select text in the article to add one that rests on it</small></h2>
          <ol>${ordered.map(claim => claimCard(claim, this.rulings.value?.get(claim.id), claim.id === this.chosen(), this.actions(claim)))}</ol></section>
      </div>`;
  }

  piece({text, claims}) {
    if (claims.length === 0) return text;
    const isChosen = claims.some(({id}) => id === this.chosen());
    return html`<mark class=${isChosen ? 'chosen' : ''} data-depth=${Math.min(claims.length, 3)} tabindex="0" role="button" aria-label="${count(claims.length, 'claim')}: ${text}" @click=${() => this.choose(claims)} @keydown=${event => (event.key === 'Enter' || event.key === ' ') && (event.preventDefault(), this.choose(claims))}>${text}</mark>`;
  }

  actions(claim) {
    const ruling = this.rulings.value?.get(claim.id);
    const button = (verdict, text) => html`<button class="plain" type="button" data-testid=${verdict.toLowerCase()} @click=${() => this.dialog.ask(verdict, {claim, ruling})}>${text}</button>`;
    return html`
      <div class="actions">
        <button class="plain" type="button" @click=${() => amend({claim: claim.id})}>Show</button>
        ${ruling ? button('WITHDRAW', 'Withdraw the ruling') : [button('CONFIRM', 'Confirm'), button('REJECT', 'Reject')]}
      </div>`;
  }

  get dialog() {
    return this.querySelector('en-ruling-dialog');
  }

  chosen() {
    return this.query.get('claim');
  }

  /** Of several claims of one sentence each click shows the next. */
  choose(claims) {
    const place = claims.findIndex(({id}) => id === this.chosen());
    amend({claim: claims[(place + 1) % claims.length].id});
  }

  drawn() {
    const chosen = this.chosen();
    if (!this.told.value || this.shownClaim === chosen) return;
    this.shownClaim = chosen;
    for (const place of this.querySelectorAll('mark.chosen, .claim.chosen')) place.scrollIntoView({block: 'nearest'});
  }

  select() {
    const selection = getSelection();
    const text = this.querySelector('.text');
    if (!selection.isCollapsed && text?.contains(selection.anchorNode)) this.selected = selection.toString().trim();
  }
}

/** What stands for a title where there is none. */
function firstLine(text) {
  const line = text.split('\n').map(each => each.trim()).find(Boolean);
  return line && line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

ArticleView.define('en-article');
