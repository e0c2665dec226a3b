import {html, nothing} from '../lib/lit-html.js';
import {changeItem} from '../components/change.js';
import {saveCsv} from '../components/export.js';
import {momentControls, momentOf} from '../components/moment.js';
import {empty, whole} from '../components/states.js';
import {flags, valueMark} from '../components/value.js';
import {Component} from '../core/component.js';
import {tellDate} from '../core/edtf.js';
import {live, onLive} from '../core/live.js';
import {Resource} from '../core/resource.js';
import {link} from '../core/router.js';
import {actor, actorName, actors} from '../knowledge/actors.js';
import {latestChanges, together} from '../knowledge/changes.js';
import {histories, seen, stepDays} from '../knowledge/histories.js';
import {ontology, pairFacets} from '../knowledge/ontology.js';
import {count, tell} from '../knowledge/words.js';
import '../components/grid.js';

const LATEST = 20;

/** An actor: how it stands to all others, facet by facet, and what changed lately. */
class ActorView extends Component {
  static properties = ['code', 'query'];
  histories = new Resource(this);
  changes = new Resource(this);

  begin() {
    onLive(change => change?.pair.includes(this.code) && this.load(), this.signal);
    this.load();
  }

  changed(property) {
    if (property === 'code') {
      this.histories.clear();
      this.changes.clear();
    }
    if (property === 'code' || momentOf(this.query).knownAt !== this.knownAt) this.load();
  }

  load() {
    const {code} = this;
    const {knownAt} = momentOf(this.query);
    this.knownAt = knownAt;
    this.histories.load(async signal => {
      const [found] = await Promise.all([histories({actor: code, knownAt}, signal), actors(), ontology()]);
      return {...found, days: stepDays(found.histories)};
    });
    this.changes.load(signal => latestChanges({actor: code}, signal));
  }

  template() {
    const known = actor(this.code);
    return html`
      <header class="title"><h1>${actorName(this.code)}</h1>
        <div class="actions"><button class="plain" type="button" data-testid="save-csv" @click=${() => this.saveTable()}>CSV</button><button class="plain" type="button" @click=${() => print()}>Print</button></div></header>
      <p class="hint">${[this.code, known && tell(known.type), known?.region, known && known.exists !== '/' ? tellDate(known.exists, '') : ''].filter(Boolean).join(' · ')}</p>
      ${whole(this.histories, found => this.shown(found), () => this.load())}`;
  }

  shown(found) {
    const moment = momentOf(this.query);
    if (found.histories.length === 0) return empty('Nothing is known of it', 'No article that was read tells of it and another.');
    const rows = this.rows(found.histories, moment.asOf);
    const facets = pairFacets().filter(({name}) => rows.some(row => row.facets[name].length > 0));
    return html`
      ${momentControls(moment, found.days)}
      <section class="sheet listing" aria-label="Relations"><h2>Relations <small>${moment.asOf ? `as of ${tellDate(moment.asOf)}` : 'latest'}, ${count(rows.length, 'other actor')}</small></h2>
        <en-grid label="Relations of ${actorName(this.code)}" .columns=${this.columns(facets, moment)} .rows=${rows}></en-grid></section>
      <section class="sheet" aria-label="Latest changes"><h2>Latest changes</h2>
        ${whole(this.changes, were => this.latest(were), () => this.load())}</section>`;
  }

  rows(found, day) {
    return found.map(({pair, facets, events}) => ({
      key: pair.join('-'),
      pair,
      other: pair[0] === this.code ? pair[1] : pair[0],
      events,
      facets: Object.fromEntries(pairFacets().map(({name}) => [
        name,
        facets.filter(facet => facet.facet === name).map(facet => ({...facet, sight: seen(facet, day)})).filter(({sight}) => sight.value || sight.pending),
      ])),
    }));
  }

  columns(facets, moment) {
    return [
      {name: 'other', text: 'With', key: row => actorName(row.other), cell: row => html`<a href=${link(['pairs', row.key], moment)}>${actorName(row.other)}</a>`},
      ...facets.map(({name}) => ({
        name,
        text: tell(name),
        key: row => row.facets[name][0]?.sight.value ?? '~',
        cell: row => row.facets[name].map(({source, sight}) => html`<span class="one">${source ? html`<span aria-label=${source === this.code ? 'of it' : 'towards it'}>${source === this.code ? '→' : '←'}</span> ` : nothing}${sight.value ? valueMark(name, sight.value) : nothing}${flags(sight)}</span> `),
      })),
      {name: 'events', text: 'Events', key: row => row.events, cell: row => row.events},
    ];
  }

  latest(were) {
    const came = live.changes.filter(({pair}) => pair.includes(this.code));
    const changes = together(came, were).slice(0, LATEST);
    return changes.length === 0 ? empty('No change', 'Nothing has changed yet.') : html`<ol class="changes">${changes.map(changeItem)}</ol>`;
  }

  saveTable() {
    const rows = this.querySelector('en-grid')?.inOrder() ?? [];
    saveCsv(`entente-${this.code}`, [
      ['with', 'facet', 'source', 'target', 'value', 'since', 'basis'],
      ...rows.flatMap(({other, facets}) => Object.entries(facets).flatMap(([name, found]) =>
        found.map(({source, target, sight}) => [other, name, source, target, sight.value, sight.since, sight.basis]))),
    ]);
  }
}

ActorView.define('en-actor');
