// Which view an address names.
import {html} from '../lib/lit-html.js';
import {pairName, pairOf} from '../knowledge/actors.js';
import '../views/map.js';
import '../views/pair.js';

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
