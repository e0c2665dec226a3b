import {html, nothing} from '../lib/lit-html.js';
import {evidenceList} from '../components/evidence.js';
import {saveCsv, saveSvg} from '../components/export.js';
import {momentControls, momentOf} from '../components/moment.js';
import {empty, whole} from '../components/states.js';
import {flags, valueMark} from '../components/value.js';
import {at, get} from '../core/api.js';
import {Component} from '../core/component.js';
import {tellDate, tellSince} from '../core/edtf.js';
import {onLive} from '../core/live.js';
import {Resource} from '../core/resource.js';
import {amend, link} from '../core/router.js';
import {actorName, actors, pairName, pairOf} from '../knowledge/actors.js';
import {historyOf, stepDays} from '../knowledge/histories.js';
import {ontology} from '../knowledge/ontology.js';
import {count, tell, tellBasis} from '../knowledge/words.js';
import '../components/why.js';
import '../timeline/timeline.js';

/** How two actors stand to each other: on one timeline, and every value with the sentences behind it. */
class PairView extends Component {
  static properties = ['pair', 'query'];
  seen = new Resource(this);
  history = new Resource(this);

  begin() {
    onLive(change => change?.pair.join('-') === this.pair && this.load(), this.signal);
    this.load();
  }

  changed(property) {
    if (property === 'pair') {
      this.seen.clear();
      this.history.clear();
    }
    if (property === 'pair' || this.address() !== this.asked) this.load();
  }

  address() {
    return `${this.pair} ${JSON.stringify(momentOf(this.query))}`;
  }

  load() {
    this.asked = this.address();
    const codes = pairOf(this.pair);
    const path = at('relationships', ...codes);
    const moment = momentOf(this.query);
    this.seen.load(async signal => {
      const [relationship, {climate}] = await Promise.all([
        get(path, {...moment, events: true}, signal),
        get(`${path}/climate`, moment, signal),
        actors(),
        ontology(),
      ]);
      return {relationship, climate, stale: relationship.stale};
    });
    this.history.load(signal => historyOf(codes, {knownAt: moment.knownAt}, signal));
  }

  template() {
    const [a, b] = pairOf(this.pair);
    return html`
      <header class="title">
        <h1><a href=${link(['actors', a])}>${actorName(a)}</a> <span aria-hidden="true">–</span><span class="unseen">and</span> <a href=${link(['actors', b])}>${actorName(b)}</a></h1>
        <div class="actions"><button class="plain" type="button" data-testid="save-csv" @click=${() => this.saveTable()}>CSV</button><button class="plain" type="button" data-testid="save-png" @click=${() => saveSvg(`entente-${this.pair}`, this.querySelector('svg.timeline'))}>PNG</button><button class="plain" type="button" @click=${() => print()}>Print</button></div>
      </header>
      ${momentControls(momentOf(this.query), this.history.value ? this.days() : [])}
      ${whole(this.seen, value => this.shown(value), () => this.load())}`;
  }

  days() {
    if (this.dated?.of !== this.history.value) this.dated = {of: this.history.value, days: stepDays([this.history.value])};
    return this.dated.days;
  }

  shown({relationship, climate}) {
    const facets = facetsOf(relationship);
    const isBare = facets.length === 0 && relationship.agreements.length === 0;
    return html`
      <ul class="summary" aria-label="As it stands">${facets.map(each => this.line(each))}</ul>
      ${isBare && relationship.events.length === 0 ? this.unknown() : html`
        <section class="sheet" aria-label="Timeline"><en-timeline .relationship=${relationship} .events=${relationship.events} .climate=${climate} .day=${momentOf(this.query).asOf} @day=${event => amend({asOf: event.detail})}></en-timeline>
          <p class="hint key"><span><i class="sure"></i> sure</span><span><i class="unsure"></i> may have been so already, or still</span><span><i class="pending"></i> pending</span><span><i class="disputed"></i> disputed</span> Choose a day on it to see the world as of that day.</p></section>`}
      <p class="hint">${count(relationship.articles, 'article')}, ${count(relationship.claims, 'claim')}, ${count(relationship.events.length, 'event')}. Version ${relationship.version}, state <code title=${relationship.hash}>${relationship.hash.slice(0, 12)}</code>.</p>
      <div class="columns">
        <div>${facets.map(each => this.facet(each, relationship))}${relationship.agreements.map(agreement => this.agreement(agreement))}</div>
        ${this.events(relationship.events)}
      </div>`;
  }

  unknown() {
    const {asOf, knownAt} = momentOf(this.query);
    return empty('Nothing is known from this moment', knownAt
      ? `By ${tellDate(knownAt)} no article about the two had come${asOf ? ` that tells of ${tellDate(asOf)}` : ''}. The ledger knows what its articles told it, from when they came.`
      : 'No article tells of them up to this day.');
  }

  line({name, direction, facet}) {
    return html`<li data-testid="stands-${name}"><span class="facet">${tell(name)}${direction ? ` ${tellDirection(direction)}` : ''}</span> ${facet.value ? html`${valueMark(name, facet.value)} <span class="date">${tellSince(facet.since)}</span>` : nothing}${flags(facet)}</li>`;
  }

  facet({name, direction, facet}, relationship) {
    return html`
      <section class="sheet facet" data-testid="facet-${name}" id="facet-${name}">
        <h2>${tell(name)}${direction ? html` <small>${tellDirection(direction)}</small>` : nothing}</h2>
        ${facet.value ? html`<p class="stands">${valueMark(name, facet.value)} ${facet.label && facet.label.toLowerCase() !== tell(facet.value).toLowerCase() ? html`<q>${facet.label}</q>` : nothing} ${tellSince(facet.since)}, ${tellBasis(facet.basis)}.
          <span class="hint">${count(facet.sources, 'independent source')}${facet.lastConfirmed ? `, last confirmed ${tellDate(facet.lastConfirmed)}` : ''}${facet.scope ? `, scope: ${facet.scope}` : ''}.</span></p>${evidenceList(facet.evidence)}` : html`<p class="stands">No value yet.</p>`}
        ${facet.pending.map(({value, date, evidence}) => html`<h3><span class="flag pending">pending</span> ${tell(value)}, ${tellDate(date)}</h3>${evidenceList(evidence)}`)}
        ${facet.disputed.map(({value, since, evidence}) => html`<h3><span class="flag disputed">disputed</span> ${tell(value)}, ${tellSince(since)}</h3>${evidenceList(evidence)}`)}
        ${facet.history.length > 1 ? this.before(name, facet) : nothing}
        <en-why .pair=${relationship.pair} .facet=${name} .direction=${direction} .moment=${momentOf(this.query)} .version=${relationship.version}></en-why>
      </section>`;
  }

  before(name, {history}) {
    return html`
      <details><summary>Before: ${count(history.length - 1, 'period')}</summary>
        ${history.slice(0, -1).toReversed().map(period => html`<h3>${valueMark(name, period.value)} ${tellSince(period.from)}${period.to ? `, until ${tellDate(period.to)}` : ''}</h3>${evidenceList(period.evidence)}`)}
      </details>`;
  }

  agreement({name, parties, stage, date, sources, history}) {
    return html`
      <section class="sheet facet" data-testid="agreement"><h2>${name}</h2>
        <p class="stands">${valueMark('agreements', stage)} ${tellDate(date)}. <span class="hint">Between ${parties.map(actorName).join(', ')}; ${count(sources, 'independent source')}.</span></p>
        ${history.length === 1 ? evidenceList(history[0].evidence) : history.toReversed().map(each => html`<h3>${valueMark('agreements', each.stage)} ${tellDate(each.date)}</h3>${evidenceList(each.evidence)}`)}
      </section>`;
  }

  events(events) {
    const ordered = events.toSorted((one, other) => (other.date ?? '').replace(/^\//, '').localeCompare((one.date ?? '').replace(/^\//, '')));
    const shown = this.allEvents ? ordered : ordered.slice(0, 40);
    return html`
      <section class="sheet events" data-testid="events" aria-label="Events"><h2>Events <small>${count(events.length, 'event')}</small></h2>
        ${events.length === 0 ? empty('No event', 'No article tells of one up to this day.') : nothing}
        <ol>${shown.map(event => html`
          <li><p><b>${tell(event.type)}</b>${event.status === 'OCCURRED' ? nothing : html` <span class="flag">${tell(event.status).toLowerCase()}</span>`} <span class="date">${tellDate(event.date)}</span> <span class="hint">${event.mutual ? nothing : `${actorName(event.source)} → ${actorName(event.target)}`} ${event.place ?? nothing}</span></p>${evidenceList(event.evidence.slice(0, 1))}</li>`)}</ol>
        ${shown.length < ordered.length ? html`<button class="plain" type="button" @click=${() => { this.allEvents = true; this.refresh(); }}>All ${ordered.length}</button>` : nothing}
      </section>`;
  }

  saveTable() {
    const {relationship} = this.seen.value ?? {};
    if (!relationship) return;
    const rows = facetsOf(relationship).flatMap(({name, direction, facet}) => [
      [...relationship.pair, name, direction, 'present', facet.value, facet.since, '', facet.basis],
      ...facet.pending.map(({value, date}) => [...relationship.pair, name, direction, 'pending', value, date, '', '']),
      ...facet.disputed.map(({value, since}) => [...relationship.pair, name, direction, 'disputed', value, since, '', '']),
      ...facet.history.map(({value, from, to, basis}) => [...relationship.pair, name, direction, 'history', value, from, to, basis]),
    ]);
    const documents = relationship.agreements.flatMap(({name, history}) =>
      history.map(({stage, date}) => [...relationship.pair, 'agreements', name, 'history', stage, date, '', '']));
    saveCsv(`entente-${this.pair}`, [['a', 'b', 'facet', 'of', 'kind', 'value', 'from', 'to', 'basis'], ...rows, ...documents]);
  }
}

/** The facets one by one, those with a direction once for each. */
function facetsOf({facets}) {
  return Object.entries(facets).flatMap(([name, facet]) =>
    Array.isArray(facet.history)
      ? [{name, direction: '', facet}]
      : Object.entries(facet).map(([direction, directed]) => ({name, direction, facet: directed})));
}

function tellDirection(direction) {
  const [source, target] = direction.split('>');
  return `${actorName(source)} → ${actorName(target)}`;
}

PairView.define('en-pair');
