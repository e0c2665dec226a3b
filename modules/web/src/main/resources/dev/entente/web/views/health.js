import {html, nothing} from '../lib/lit-html.js';
import {failed, loading} from '../components/states.js';
import {ApiError, get} from '../core/api.js';
import {Component} from '../core/component.js';
import {live, onLive} from '../core/live.js';
import {Resource} from '../core/resource.js';
import {tell} from '../knowledge/words.js';

const EVERY = 5000;

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
      ${this.state()}`;
  }

  parts() {
    if (!this.ready.value) return this.ready.error ? failed(this.ready.error, () => this.load()) : loading();
    const {status, checks} = this.ready.value;
    return html`
      <section class="sheet" data-testid="checks"><h2>Parts <small>${status === 'UP' ? 'all at work' : 'not all at work'}</small></h2>
        <ul class="checks">${Object.entries(checks).map(([name, {status: is, detail}]) => html`
          <li data-up=${is === 'UP'}><b class="mark" data-tone=${is === 'UP' ? 'good' : 'bad'} aria-hidden="true">${is === 'UP' ? '●' : '✕'}</b> <span>${name}</span> <span class="unseen">${is === 'UP' ? 'well' : 'not well'}</span> <span class="hint">${detail}</span></li>`)}</ul></section>`;
  }

  state() {
    if (this.status.value) return html`<section class="sheet" data-testid="status"><h2>Numbers</h2>${numbers(this.status.value)}</section>`;
    return this.status.error && !this.status.error.isMissing ? failed(this.status.error, () => this.load()) : nothing;
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

/** Whatever the status tells, as nested lists of names and numbers. */
function numbers(value) {
  return html`<dl class="numbers">${Object.entries(value).map(([name, each]) => html`
    <div><dt>${words(name)}</dt><dd>${typeof each === 'object' && each !== null ? numbers(each) : typeof each === 'number' ? each.toLocaleString('en-GB') : String(each)}</dd></div>`)}</dl>`;
}

function words(name) {
  return tell(name.replace(/([a-z])([A-Z])/g, '$1_$2'));
}

HealthView.define('en-health');
