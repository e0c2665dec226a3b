import {html, nothing} from '../lib/lit-html.js';
import {empty, whole} from '../components/states.js';
import {at, get} from '../core/api.js';
import {Component} from '../core/component.js';
import {Resource} from '../core/resource.js';
import {link} from '../core/router.js';
import {actorName, actors, pairName} from '../knowledge/actors.js';
import {histories} from '../knowledge/histories.js';
import {count, tell, tellOutcome} from '../knowledge/words.js';

const MOST = 60;

/** Finds actors, pairs by their names and values, and an article by its id. */
class SearchView extends Component {
  static properties = ['query'];
  found = new Resource(this);

  begin() {
    this.load();
  }

  changed() {
    this.load();
  }

  load() {
    const wanted = this.query.get('q') ?? '';
    const words = wanted.toLowerCase().split(/[\s,–-]+/).filter(Boolean);
    this.found.load(async signal => {
      const [all, known, article] = await Promise.all([histories({}, signal), actors(), articleOf(wanted, signal)]);
      return {
        ...all,
        article,
        actors: [...known.values()].filter(({code, name}) => words.length > 0 && words.every(word => `${code} ${name}`.toLowerCase().includes(word))),
        pairs: all.histories.filter(history => words.length > 0 && words.every(word => textOf(history).includes(word))),
      };
    });
  }

  template() {
    const wanted = this.query.get('q') ?? '';
    return html`
      <h1>${wanted ? html`Search: ${wanted}` : 'Search'}</h1>
      ${wanted ? whole(this.found, found => this.results(found), () => this.load()) : empty('Nothing asked for', 'Write a name, a pair of names, a value such as “alliance”, or the id of an article into the field above.')}`;
  }

  results({article, actors: people, pairs}) {
    if (!article && people.length === 0 && pairs.length === 0) return empty('Nothing found', 'No actor, no pair that anything is known of, and no article of this id.');
    return html`
      ${article ? html`<section class="sheet"><h2>Article</h2><p><a href=${link(['articles', article.id])}>${article.title ?? article.id}</a> <span class="hint">${tellOutcome(article.outcome)}</span></p></section>` : nothing}
      ${list('Pairs', pairs, ({pair, facets}) => html`<a href=${link(['pairs', pair.join('-')])}>${pairName(pair)}</a> <span class="hint">${facets.map(({last}) => last?.value).filter(Boolean).map(tell).join(', ')}</span>`)}
      ${list('Actors', people, ({code, name, type, region}) => html`<a href=${link(['actors', code])}>${name}</a> <span class="hint">${[code, tell(type), region].filter(Boolean).join(' · ')}</span>`)}`;
  }
}

function list(title, items, item) {
  if (items.length === 0) return nothing;
  return html`<section class="sheet" data-testid="found-${title.toLowerCase()}"><h2>${title} <small>${count(items.length, 'found').replace(/s$/, '')}</small></h2><ul class="found">${items.slice(0, MOST).map(each => html`<li>${item(each)}</li>`)}</ul></section>`;
}

/** All by which a pair may be found. */
function textOf({pair, facets}) {
  const values = facets.flatMap(({facet, last}) => [facet, last?.value ?? '']);
  return [...pair, ...pair.map(actorName), ...values].join(' ').replaceAll('_', ' ').toLowerCase();
}

async function articleOf(id, signal) {
  try {
    return id ? await get(at('articles', id), {}, signal) : undefined;
  } catch (error) {
    if (error.isMissing || error.status === 400) return undefined;
    throw error;
  }
}

SearchView.define('en-search');
