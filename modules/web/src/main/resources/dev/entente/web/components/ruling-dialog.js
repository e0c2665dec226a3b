import {html, nothing} from '../lib/lit-html.js';
import {Component} from '../core/component.js';
import {actors, actorName} from '../knowledge/actors.js';
import {eventTypes, facetOf, pairFacets, valuesOf} from '../knowledge/ontology.js';
import {rememberedName, rule, withdraw} from '../knowledge/rulings.js';
import {tell} from '../knowledge/words.js';

const TITLES = {
  REJECT: 'Reject this claim',
  CONFIRM: 'Confirm this claim',
  ADD: 'Add a claim',
  WITHDRAW: 'Withdraw this ruling',
};
const EFFECTS = {
  REJECT: 'The claim counts no more, as if it had never been read. The ruling can be withdrawn.',
  CONFIRM: 'The claim is trusted above all others. The ruling can be withdrawn.',
  WITHDRAW: 'The ledger is then as if the ruling had never been made.',
  ADD: 'One more claim, which rests on your word and on the sentence or document that you name.',
};

/**
 * Asks for what a ruling needs, and sends it. `ask(verdict, {claim, ruling, quote})` opens it; sends `ruled` when it is
 * made.
 */
class RulingDialog extends Component {
  ask(verdict, {claim, ruling, quote = ''}) {
    // The form of the last time goes, with what was written in it.
    this.verdict = undefined;
    this.refresh();
    queueMicrotask(() => {
      Object.assign(this, {verdict, claim, ruling, quote, error: undefined, facet: '', isSending: false});
      this.refresh();
      queueMicrotask(() => this.querySelector('dialog').showModal());
    });
  }

  template() {
    return html`
      <dialog class="dialog" aria-labelledby="ruling-title" data-testid="ruling-dialog">
        ${this.verdict ? html`<form @submit=${event => this.send(event)}>
          <h2 id="ruling-title">${TITLES[this.verdict]}</h2>
          ${this.claim ? html`<blockquote>${this.claim.quote}</blockquote>` : nothing}
          <p class="hint">${EFFECTS[this.verdict]}</p>
          ${this.verdict === 'ADD' ? this.claimFields() : nothing}
          <label>Who rules <input name="by" required .value=${rememberedName()} autocomplete="name"></label>
          <label>${this.verdict === 'ADD' ? 'What it rests on' : 'Why'} <textarea name="reason" required rows="3" .value=${this.quote}></textarea></label>
          ${this.error ? html`<p class="note failed" role="alert">${this.error.message}</p>` : nothing}
          <div class="actions"><button class="plain" type="button" @click=${() => this.close()}>Cancel</button><button ?disabled=${this.isSending} data-testid="send-ruling">${TITLES[this.verdict].split(' ')[0]}</button></div>
        </form>` : nothing}
      </dialog>`;
  }

  claimFields() {
    const facets = [...pairFacets(), facetOf('agreements')].filter(Boolean);
    return html`
      <div class="fields">
        <label>Who <input name="source" list="ruling-actors" required placeholder="ARM"></label>
        <label>With or towards whom <input name="target" list="ruling-actors" required placeholder="KAZ"></label>
        <datalist id="ruling-actors">${this.codes ?? nothing}</datalist>
        <label>What happened <select name="type" required>${eventTypes().map(({type, meaning}) => html`<option value=${type} title=${meaning}>${tell(type)}</option>`)}</select></label>
        <label>Facet <select name="facet" @change=${event => { this.facet = event.target.value; this.refresh(); }}><option value="">None: an event</option>${facets.map(({name}) => html`<option value=${name}>${tell(name)}</option>`)}</select></label>
        ${this.facet ? html`<label>Value <select name="value" required>${valuesOf(this.facet).map(({name, meaning}) => html`<option value=${name} title=${meaning}>${tell(name)}</option>`)}</select></label>` : nothing}
        ${this.facet === 'agreements' ? html`<label>Name of the document <input name="agreement" required></label>` : nothing}
        <label>When <input name="date" placeholder="2024-05-10, 2024-05 or 2024; empty is unknown"></label>
        <label>It <select name="aspect"><option value="TRANSITION">came to be so</option><option value="STATUS">is said to be so</option></select></label>
      </div>`;
  }

  begin() {
    actors().then(known => {
      this.codes = [...known.keys()].map(code => html`<option value=${code}>${actorName(code)}</option>`);
      this.refresh();
    }, () => {});
  }

  async send(event) {
    event.preventDefault();
    const {by, reason, ...given} = Object.fromEntries(new FormData(event.target));
    this.isSending = true;
    this.error = undefined;
    this.refresh();
    try {
      const ruling = await this.made(given, by.trim(), reason.trim());
      this.close();
      this.dispatchEvent(new CustomEvent('ruled', {detail: ruling}));
    } catch (error) {
      this.error = error;
    }
    this.isSending = false;
    this.refresh();
  }

  made(given, by, reason) {
    return this.verdict === 'WITHDRAW'
      ? withdraw(this.ruling, by, reason)
      : rule({verdict: this.verdict, ...this.subject(given), by, reason});
  }

  subject({source, target, ...columns}) {
    if (this.claim) return {pair: [this.claim.source, this.claim.target].sort().join('-'), claims: [this.claim.id]};
    const added = Object.fromEntries(Object.entries(columns).filter(([, value]) => value.trim() !== ''));
    return {pair: `${source.trim().toUpperCase()}-${target.trim().toUpperCase()}`, added};
  }

  close() {
    this.querySelector('dialog').close();
  }
}

RulingDialog.define('en-ruling-dialog');
