import {html, nothing} from '../lib/lit-html.js';
import {changeItem} from '../components/change.js';
import {empty, whole} from '../components/states.js';
import {Component} from '../core/component.js';
import {live, onLive} from '../core/live.js';
import {Resource} from '../core/resource.js';
import {amend} from '../core/router.js';
import {actors, isNamed} from '../knowledge/actors.js';
import {latestChanges, together} from '../knowledge/changes.js';
import {ontology, pairFacets} from '../knowledge/ontology.js';
import {count, tell, tellKind} from '../knowledge/words.js';

const KINDS = ['TRANSITION', 'BACKFILL', 'CORRECTION', 'RETRACTION', 'DISPUTE'];
const SHOWN = 100;
const STATES = {
  connecting: 'Connecting to the stream of changes.',
  live: 'Connected: changes appear here as they come.',
  broken: 'The connection is lost. It is tried again, and goes on where it stopped.',
};

/** The changes, as they come. */
class ChangesView extends Component {
  static properties = ['query'];
  past = new Resource(this);

  begin() {
    this.resets = live.resets;
    onLive(() => this.heard(), this.signal);
    this.load();
  }

  load() {
    this.past.load(async signal => {
      const [changes] = await Promise.all([latestChanges({}, signal), actors(), ontology()]);
      return changes;
    });
  }

  /** After a reset of the stream what was shown is of another topic. */
  heard() {
    if (this.resets !== live.resets) {
      this.resets = live.resets;
      this.past.clear();
      this.load();
    }
    this.refresh();
  }

  template() {
    return html`
      <header class="title"><h1>Changes</h1>
        <p class="pulse" data-state=${live.state} data-testid="feed-state">${STATES[live.state]}</p></header>
      <form class="controls" aria-label="What is shown" @submit=${event => event.preventDefault()}>
        ${this.choice('kind', 'Kind', KINDS)}
        ${this.choice('facet', 'Facet', [...pairFacets().map(({name}) => name), 'agreements'])}
        <label>Actor <input type="search" .value=${this.query.get('q') ?? ''} placeholder="Name or code" @input=${event => amend({q: event.target.value})}></label>
      </form>
      ${whole(this.past, past => this.list(together(live.changes, past)), () => this.load())}`;
  }

  choice(name, text, values) {
    const chosen = this.query.get(name);
    return html`<label>${text} <select data-testid="filter-${name}" @change=${event => amend({[name]: event.target.value})}><option value="">All</option>
      ${values.map(value => html`<option value=${value} title=${tellKind(value) || nothing} ?selected=${value === chosen}>${tell(value)}</option>`)}</select></label>`;
  }

  list(changes) {
    const [kind, facet, text] = ['kind', 'facet', 'q'].map(name => this.query.get(name));
    const wanted = changes.filter(change =>
      (!kind || change.kind === kind) && (!facet || change.facet === facet) && (!text || change.pair.some(code => isNamed(code, text))));
    if (wanted.length === 0) {
      return empty('No change', changes.length === 0 ? 'Nothing has changed yet: no article has told of anything.' : 'No change fits these filters.');
    }
    const shown = this.isLong ? wanted : wanted.slice(0, SHOWN);
    return html`
      <p class="hint">${count(wanted.length, 'change')}, the newest first</p>
      <ol class="sheet changes" aria-label="Changes" aria-live="polite" aria-relevant="additions">${shown.map(changeItem)}</ol>
      ${shown.length < wanted.length ? html`<button class="plain" type="button" @click=${() => { this.isLong = true; this.refresh(); }}>Show all ${wanted.length}</button>` : nothing}`;
  }
}

ChangesView.define('en-changes');
