import {html, nothing} from '../lib/lit-html.js';
import {flags, valueMark} from '../components/value.js';
import {saveCanvas, saveCsv} from '../components/export.js';
import {momentControls, momentOf} from '../components/moment.js';
import {empty, whole} from '../components/states.js';
import {announce} from '../core/announce.js';
import {Component} from '../core/component.js';
import {tellDate} from '../core/edtf.js';
import {onLive} from '../core/live.js';
import {Resource} from '../core/resource.js';
import {amend, go, link} from '../core/router.js';
import {actorName, actors, isIn, isNamed, pairName, regions} from '../knowledge/actors.js';
import {histories, historyOf, relations, stepDays} from '../knowledge/histories.js';
import {facetOf, ontology, pairFacets, valuesOf} from '../knowledge/ontology.js';
import {lineOf, toneOf} from '../knowledge/tones.js';
import {count, tell, tellBasis} from '../knowledge/words.js';
import '../components/grid.js';
import '../network/network.js';

const FIRST_FACET = 'partnership';

/** The map of relations: a network and a table of the same, as of a day, by what was known. */
class MapView extends Component {
  static properties = ['query'];
  histories = new Resource(this);

  begin() {
    onLive(change => change && this.take(change), this.signal);
    this.load();
  }

  end() {
    clearTimeout(this.telling);
  }

  changed() {
    if (momentOf(this.query).knownAt !== this.knownAt) this.load();
  }

  load() {
    const {knownAt} = momentOf(this.query);
    this.knownAt = knownAt;
    this.histories.load(async signal => {
      const known = Promise.all([actors(), ontology()]);
      const found = await histories({knownAt}, signal, page => known.then(() => this.show(page, signal)));
      await known;
      return found;
    });
  }

  /** Of many pages the first are shown while the others come. */
  show(page, signal) {
    if (signal.aborted || !this.histories.isLoading) return;
    this.histories.value = {...page, histories: [...page.histories]};
    this.refresh();
  }

  /** A pair that has changed is asked for anew, by itself. */
  async take({pair}) {
    const found = this.histories.value;
    if (!found || this.knownAt) return;
    const history = await historyOf(pair).catch(() => undefined);
    if (!history || this.histories.value !== found) return;
    const key = pair.join();
    const others = found.histories.filter(other => other.pair.join() !== key);
    this.histories.value = {...found, histories: [...others, history]};
    this.refresh();
  }

  template() {
    return whole(this.histories, found => this.shown(found), () => this.load());
  }

  shown(found) {
    const moment = momentOf(this.query);
    const facet = facetOf(this.query.get('facet') ?? FIRST_FACET)?.name ?? FIRST_FACET;
    const rows = this.rows(found.histories, facet, moment.asOf);
    this.tellMoment(moment, rows);
    return html`
      <h1 class="unseen">Map of relations</h1>
      ${this.controls(facet, found.histories)}
      ${momentControls(moment, this.days(found.histories))}
      ${found.histories.length === 0 ? unfed() : this.both(rows, facet, moment)}`;
  }

  /** What the slider and the filters leave, reckoned anew only where one of them moved. */
  rows(found, facet, day) {
    const {query} = this;
    const wanted = ['region', 'q', 'value', 'bare', 'knownAt'].map(name => query.get(name) ?? '');
    const now = [found, facet, day, ...wanted];
    if (this.reckoned?.of.every((part, i) => part === now[i])) return this.reckoned.rows;
    const [region, text, value, bare, knownAt] = wanted;
    // Of pairs without a value it is not told whether the ledger knew them then.
    const isBareShown = !value && bare !== 'no' && !knownAt;
    const rows = relations(found, facet, day)
      .filter(({pair}) => !region || pair.some(code => isIn(code, region)))
      .filter(({pair}) => !text || pair.some(code => isNamed(code, text)))
      .filter(row => (row.isKnown ? !value || row.sight.value === value : isBareShown));
    this.reckoned = {of: now, rows};
    return rows;
  }

  /** All days on which something moved. What was known then is seen on the same slider as what is known now. */
  days(found) {
    if (this.dated?.of !== found) {
      const days = stepDays(found);
      if (!this.knownAt || !this.allDays) this.allDays = days;
      this.dated = {of: found, days: this.allDays};
    }
    return this.dated.days;
  }

  controls(facet, found) {
    const {query} = this;
    return html`
      <form class="controls" aria-label="What is shown" @submit=${event => event.preventDefault()}>
        <fieldset class="chips" data-testid="facets"><legend class="unseen">Facet</legend>
          ${pairFacets().map(({name, meaning}) => html`
            <label title=${meaning}><input type="radio" name="facet" value=${name} .checked=${name === facet} @change=${() => amend({facet: name, value: undefined})}><span>${tell(name)}</span></label>`)}
        </fieldset>
        <label>Region
          <select data-testid="region" @change=${event => amend({region: event.target.value})}>
            <option value="">All of the world</option>
            ${regions().map(([continent, names]) => html`
              <optgroup label=${continent}><option ?selected=${query.get('region') === continent} value=${continent}>All of ${continent}</option>
              ${names.map(name => html`<option ?selected=${query.get('region') === name} value=${name}>${name}</option>`)}</optgroup>`)}
          </select>
        </label>
        <label>Actor <input type="search" list="actor-names" .value=${query.get('q') ?? ''} placeholder="Name or code" data-testid="actor-filter" @input=${event => amend({q: event.target.value})}></label>
        <datalist id="actor-names">${this.names(found)}</datalist>
        <label class="switch" title="Also pairs of which nothing is known here"><input type="checkbox" .checked=${query.get('bare') !== 'no'} data-testid="bare" @change=${event => amend({bare: event.target.checked ? undefined : 'no'})}> Pairs without</label>
      </form>`;
  }

  names(found) {
    const codes = new Set(found.flatMap(({pair}) => pair));
    return [...codes].map(actorName).sort().map(name => html`<option value=${name}></option>`);
  }

  both(rows, facet, moment) {
    return html`
      <div class="both">
        <section class="sheet network" aria-label="Network">
          <en-network .rows=${rows} @actor=${event => go(link(['actors', event.detail], moment))} @relation=${event => go(pairLink(event.detail, moment))}></en-network>
          ${this.legend(facet, rows)}
        </section>
        <section class="sheet listing" aria-label="Table">
          <div class="heading"><h2>${tell(facet)} <small>${moment.asOf ? `as of ${tellDate(moment.asOf)}` : 'latest'}, ${count(rows.filter(row => row.isKnown).length, 'relation')}</small></h2>
            <div class="actions"><button class="plain" type="button" data-testid="save-csv" @click=${() => this.saveTable(facet, moment)}>CSV</button><button class="plain" type="button" data-testid="save-png" @click=${() => saveCanvas(`entente-${facet}`, this.querySelector('canvas'))}>PNG</button></div></div>
          ${rows.length === 0 ? empty('Nothing to show', moment.knownAt ? `By ${tellDate(moment.knownAt)} the ledger knew of nothing that fits here: it knows what its articles told it, from when they came.` : 'No pair fits these filters on this day.') : html`<en-grid label="Relations: ${tell(facet)}" sorted="value" .columns=${columns(moment)} .rows=${rows}></en-grid>`}
        </section>
      </div>`;
  }

  legend(facet, rows) {
    const counts = new Map();
    for (const {sight} of rows) counts.set(sight.value, (counts.get(sight.value) ?? 0) + 1);
    const chosen = this.query.get('value');
    return html`
      <ul class="legend" aria-label="Legend: choose a value to see only it">
        ${valuesOf(facet).map(({name, meaning}) => html`
          <li><button type="button" aria-pressed=${chosen === name} title=${meaning} @click=${() => amend({value: chosen === name ? undefined : name})}>${sample(toneOf(facet, name))}${tell(name)} <small>${counts.get(name) ?? 0}</small></button></li>`)}
      </ul>`;
  }

  saveTable(facet, moment) {
    const rows = this.querySelector('en-grid')?.inOrder() ?? [];
    const head = ['a', 'b', 'source', 'target', 'facet', 'value', 'since', 'basis', 'lastConfirmed', 'pending', 'disputed', 'asOf', 'knownAt'];
    saveCsv(`entente-${facet}`, [head, ...rows.map(({pair, source, target, sight}) => [
      ...pair, source, target, facet, sight.value, sight.since, sight.basis, sight.lastConfirmed,
      sight.pending?.join(' '), sight.disputed?.join(' '), moment.asOf, moment.knownAt,
    ])]);
  }

  /** Told when the day rests, not at each step of a drag. */
  tellMoment({asOf}, rows) {
    if (this.told === asOf) return;
    this.told = asOf;
    clearTimeout(this.telling);
    this.telling = setTimeout(() => announce(`${asOf ? tellDate(asOf) : 'Latest'}: ${count(rows.filter(row => row.isKnown).length, 'relation')}`), 600);
  }
}

function columns(moment) {
  return [
    {name: 'pair', text: 'Pair', key: row => pairName(row.pair), cell: row => html`<a href=${pairLink(row, moment)}>${row.source ? html`${actorName(row.source)} <span aria-label="towards">→</span> ${actorName(row.target)}` : html`${actorName(row.pair[0])} <span aria-hidden="true">–</span> ${actorName(row.pair[1])}`}</a>`},
    {name: 'value', text: 'Value', key: rank, cell: row => html`${valueMark(row.facet, row.sight.value)}${flags(row.sight)}`},
    {name: 'since', text: 'Since', key: row => row.sight.since ?? '~', cell: row => html`<span class="date">${row.sight.value ? tellDate(row.sight.since, 'unknown') : ''}</span>`},
    {name: 'basis', text: 'Basis', key: row => row.sight.basis ?? '~', cell: row => tellBasis(row.sight.basis)},
  ];
}

/** Known before unknown, and by the order that the ontology gives the values. */
function rank({facet, sight}) {
  const values = valuesOf(facet);
  const index = values.findIndex(value => value.name === sight.value);
  return index < 0 ? values.length + (sight.pending ? 0 : 1) : values.length - 1 - index;
}

function pairLink({pair, facet}, moment) {
  return link(['pairs', pair.join('-')], {facet, ...moment});
}

function sample(tone) {
  const {width, dash, mark} = lineOf(tone);
  return html`<svg class="sample" data-tone=${tone} width="30" height="10" aria-hidden="true"><line x1="0" y1="5" x2="30" y2="5" stroke-width=${width} stroke-dasharray=${dash.join(' ') || nothing}></line></svg><b class="mark" data-tone=${tone} aria-hidden="true">${mark}</b>`;
}

function unfed() {
  return empty('Nothing is known yet', html`No article has been read. <a href="#/feed">Feed one</a>, or publish some: <code>bin/entente publish seeds</code>.`);
}

MapView.define('en-map');
