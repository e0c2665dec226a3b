// Which view an address names.
import {html} from '../lib/lit-html.js';
import {actorName, pairName, pairOf} from '../knowledge/actors.js';
import '../views/actor.js';
import '../views/article.js';
import '../views/changes.js';
import '../views/feed.js';
import '../views/health.js';
import '../views/map.js';
import '../views/pair.js';
import '../views/search.js';

const VIEWS = {
  '': {
    name: 'map',
    title: () => 'Map of relations',
    template: route => html`<en-map .query=${route.query}></en-map>`,
  },
  pairs: {
    name: 'pair',
    title: ({path}) => (path[1] ? pairName(pairOf(path[1])) : 'Pair'),
    template: ({path, query}) => html`<en-pair .pair=${path[1] ?? ''} .query=${query}></en-pair>`,
  },
  actors: {
    name: 'actor',
    title: ({path}) => actorName(path[1] ?? ''),
    template: ({path, query}) => html`<en-actor .code=${path[1] ?? ''} .query=${query}></en-actor>`,
  },
  articles: {
    name: 'article',
    title: ({path}) => `Article ${path[1] ?? ''}`,
    template: ({path, query}) => html`<en-article .article=${path[1] ?? ''} .query=${query}></en-article>`,
  },
  changes: {
    name: 'changes',
    title: () => 'Changes',
    template: ({query}) => html`<en-changes .query=${query}></en-changes>`,
  },
  search: {
    name: 'search',
    title: ({query}) => `Search: ${query.get('q') ?? ''}`,
    template: ({query}) => html`<en-search .query=${query}></en-search>`,
  },
  feed: {name: 'feed', title: () => 'Feed an article', template: () => html`<en-feed></en-feed>`},
  health: {name: 'health', title: () => 'Health', template: () => html`<en-health></en-health>`},
};

const MISSING = {
  name: 'missing',
  title: () => 'Nothing here',
  template: () => html`
    <section class="sheet"><h1>Nothing here</h1>
    <p>This address names no view. <a href="#/">Go to the map of relations.</a></p></section>`,
};

/** The view: its name, its title and its template, both functions of the route. */
export function viewOf(route) {
  return VIEWS[route.path[0] ?? ''] ?? MISSING;
}
