import {html, nothing} from '../lib/lit-html.js';
import {empty, failed, loading, staleness} from '../components/states.js';
import {ApiError, get} from '../core/api.js';
import {Component} from '../core/component.js';
import {tellInstant} from '../core/edtf.js';
import {live, onLive} from '../core/live.js';
import {Resource} from '../core/resource.js';
import {tell} from '../knowledge/words.js';

const EVERY = 5000;
const COUNTS = {
  articles: 'Articles taken in, with revisions and withdrawals',
  pairs: 'Pairs of which something is known',
  claims: 'Claims that count',
  changes: 'Changes so far',
};

/** How the service is: its parts, how far they are behind, what could not be read, and how much there is. */
class HealthView extends Component {
  ready = new Resource(this);
  status = new Resource(this);

  begin() {
    onLive(() => this.refresh(), this.signal);
    this.load();
    const timer = setInterval(() => document.hidden || this.load(), EVERY);
    this.signal.addEventListener('abort', () => clearInterval(timer));
  }

  load() {
    this.ready.load(readiness);
    this.status.load(signal => get('v1/status', {}, signal));
  }

  template() {
    return html`
      <header class="title"><h1>Health</h1><p class="pulse" data-state=${live.state}>Stream of changes: ${live.state}</p></header>
      ${this.parts()}
      ${this.numbers()}`;
  }

  parts() {
    if (!this.ready.value) return this.ready.error ? failed(this.ready.error, () => this.load()) : loading();
    const {status, checks} = this.ready.value;
    return html`
      ${this.ready.error ? failed(this.ready.error) : nothing}
      <section class="sheet" data-testid="checks"><h2>Parts <small>${status === 'UP' ? 'all at work' : 'not all at work'}</small></h2>${checkList(checks)}</section>`;
  }

  numbers() {
    const status = this.status.value;
    if (!status) return this.status.error ? failed(this.status.error, () => this.load()) : loading();
    return html`
      ${staleness(status)}
      <dl class="counts" data-testid="counts">${Object.entries(COUNTS).map(([name, meaning]) => html`<div class="sheet" title=${meaning}><dt>${tell(name)}</dt><dd data-testid="count-${name}">${number(status[name])}</dd></div>`)}</dl>
      <div class="columns">
        <section class="sheet" data-testid="lag"><h2>Lag <small>records not read yet, by who reads</small></h2>${figures(status.lag, 'The brokers do not say just now.')}</section>
        <section class="sheet" data-testid="dead-letters"><h2>Dead letters <small>records laid aside, by cause</small></h2>${figures(status.deadLetters, 'None: everything that came could be read.')}</section>
      </div>
      ${status.instances.map(instanceSheet)}`;
  }
}

/** Not ready is an answer, too: with which part is not. */
async function readiness(signal) {
  try {
    return await get('health/ready', {}, signal);
  } catch (error) {
    if (error instanceof ApiError && error.problem.checks) return error.problem;
    throw error;
  }
}

function checkList(checks) {
  return html`
    <ul class="checks">${Object.entries(checks).map(([name, {status, detail}]) => html`
      <li><b class="mark" data-tone=${status === 'UP' ? 'good' : 'bad'} aria-hidden="true">${status === 'UP' ? '●' : '✕'}</b> <span>${name}</span> <span class="unseen">${status === 'UP' ? 'is well' : 'is not well'}:</span> <span class="hint">${detail}</span></li>`)}</ul>`;
}

function figures(byName, none) {
  const entries = Object.entries(byName);
  if (entries.length === 0) return empty(none);
  return html`<dl class="numbers">${entries.map(([name, value]) => html`<div><dt>${name}</dt><dd>${number(value)}</dd></div>`)}</dl>`;
}

function instanceSheet({instance, missing, version, started, checks, applications = [], partitions = []}) {
  const name = instance ?? 'This process';
  if (missing) return html`<section class="sheet"><h2>${name}</h2>${empty('It does not answer', 'The others know it; it may be starting again.')}</section>`;
  return html`
    <section class="sheet" data-testid="instance"><h2>${name} <small>${[version, started && `since ${tellInstant(started)}`].filter(Boolean).join(', ')}</small></h2>
      ${checks ? checkList(checks) : nothing}
      <dl class="numbers">
        ${applications.map(({id, state, restoring}) => html`<div><dt>${id}</dt><dd>${tell(state).toLowerCase()}${restoring > 0 ? `, ${number(restoring)} records to restore` : ''}</dd></div>`)}
        <div><dt>Partitions it writes</dt><dd>${partitions.length === 0 ? 'none' : partitions.join(', ')}</dd></div>
      </dl></section>`;
}

function number(value) {
  return value.toLocaleString('en-GB');
}

HealthView.define('en-health');
