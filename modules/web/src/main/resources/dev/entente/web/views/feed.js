import {html, nothing} from '../lib/lit-html.js';
import {changeItem} from '../components/change.js';
import {ApiError, at, get, post} from '../core/api.js';
import {Component} from '../core/component.js';
import {live, onLive} from '../core/live.js';
import {link} from '../core/router.js';
import {actors} from '../knowledge/actors.js';
import {ontology} from '../knowledge/ontology.js';
import {count, tellOutcome} from '../knowledge/words.js';

const LOOK = 300;
const PATIENCE = 60_000;

/** Feeds an article, and shows what becomes of it: accepted, read, claims, changes. */
class FeedView extends Component {
  begin() {
    Promise.all([actors(), ontology()]).then(() => this.refresh(), () => {});
    onLive(() => this.refresh(), this.signal);
  }

  template() {
    return html`
      <h1>Feed an article</h1>
      <div class="columns">
        <form class="sheet form" @submit=${event => this.send(event)} data-testid="feed-form">
          <label>Text <textarea name="text" rows="16" required data-testid="feed-text"></textarea></label>
          <div class="fields">
            <label>Title <input name="title"></label>
            <label>Source <input name="source" placeholder="Who published it"></label>
            <label>Published <input name="published" placeholder="2025-10-21" pattern="[0-9Xx~?%./T:Z+\-]*"></label>
            <label>Address <input name="url" type="url" placeholder="https://"></label>
            <label>Id <input name="id" placeholder="made from the text where empty" data-testid="feed-id"></label>
          </div>
          ${this.error ? html`<p class="note failed" role="alert">${this.error.message}</p>` : nothing}
          <div class="actions"><button ?disabled=${this.isSending} data-testid="feed-send">${this.isSending ? 'Sending' : 'Feed it'}</button></div>
        </form>
        <section class="sheet" aria-label="What becomes of it" aria-live="polite"><h2>What becomes of it</h2>${this.receipt ? this.way() : html`<p class="hint">Its way is shown here: accepted by Kafka, read, the claims in it, and what they change.</p>`}</section>
      </div>`;
  }

  way() {
    const {id, partition, offset} = this.receipt;
    const claims = this.told?.claims ?? [];
    const changes = live.changes.filter(({article, known}) => article === id && known >= (this.told?.known ?? ''));
    return html`
      <ol class="way">
        <li data-done="true" data-testid="step-accepted"><b>Accepted</b> <span class="hint">partition ${partition}, offset ${offset}</span></li>
        <li data-done=${Boolean(this.told)} data-testid="step-read"><b>${this.told ? tellOutcome(this.told.outcome) : this.isLate ? 'Not read yet: see Health' : 'Being read'}</b></li>
        <li data-done=${Boolean(this.told)} data-testid="step-claims"><b>${this.told ? count(claims.length, 'claim') : 'Claims'}</b> ${this.told ? html`<a href=${link(['articles', id])}>Show them in the article</a>` : nothing}</li>
        <li data-done=${changes.length > 0} data-testid="step-changes"><b>${changes.length > 0 ? count(changes.length, 'change') : 'Changes'}</b>${this.told && changes.length === 0 ? html` <span class="hint">none so far: what it says may be known already</span>` : nothing}
          <ul class="changes">${changes.map(changeItem)}</ul></li>
      </ol>`;
  }

  async send(event) {
    event.preventDefault();
    const given = Object.entries(Object.fromEntries(new FormData(event.target))).filter(([, value]) => value.trim() !== '');
    Object.assign(this, {isSending: true, error: undefined, told: undefined, receipt: undefined, isLate: false});
    this.refresh();
    try {
      const {articles: [receipt]} = await post('v1/articles', Object.fromEntries(given), this.signal);
      this.receipt = receipt;
      this.watch(receipt);
    } catch (error) {
      this.error = error;
    }
    this.isSending = false;
    this.refresh();
  }

  /** Looks until this revision of the article has been read. */
  async watch(receipt) {
    const end = Date.now() + PATIENCE;
    while (this.receipt === receipt && this.isConnected && Date.now() < end) {
      try {
        const told = await get(at('articles', receipt.id), {}, this.signal);
        if (told.revision >= receipt.offset) {
          this.told = told;
          this.refresh();
          return;
        }
      } catch (error) {
        if (error.name === 'AbortError') return;
        if (!(error instanceof ApiError) || (!error.isMissing && error.status !== 503)) {
          this.error = error;
          this.refresh();
          return;
        }
      }
      await new Promise(resolve => setTimeout(resolve, LOOK));
    }
    this.isLate = true;
    this.refresh();
  }
}

FeedView.define('en-feed');
