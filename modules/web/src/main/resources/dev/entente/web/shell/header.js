import {html, nothing} from '../lib/lit-html.js';
import {Component} from '../core/component.js';
import {live, onLive} from '../core/live.js';
import {go, link} from '../core/router.js';
import {chooseTheme, chosenTheme} from '../core/theme.js';
import {forgetToken, isTokenDeclined, onToken, token, wantToken} from '../core/token.js';

const PLACES = [
  ['map', [], 'Map'],
  ['changes', ['changes'], 'Changes'],
  ['feed', ['feed'], 'Feed an article'],
  ['health', ['health'], 'Health'],
];
const THEMES = [['auto', 'System'], ['light', 'Light'], ['dark', 'Dark']];
const STATES = {connecting: 'Connecting', live: 'Live', broken: 'Connection lost'};

/** Where one can go, the search, the state of the connection, and the theme. */
class Header extends Component {
  static properties = ['current'];

  begin() {
    onLive(() => this.refresh(), this.signal);
    onToken(() => this.refresh(), this.signal);
  }

  template() {
    return html`
      <header class="bar">
        <a class="brand" href="#/" aria-label="Entente, map of relations">Entente</a>
        <nav aria-label="Views">${PLACES.map(place => this.place(place))}</nav>
        <form class="find" role="search" @submit=${search}>
          <input type="search" name="q" aria-label="Search actors, pairs and articles" placeholder="Search" autocomplete="off" data-testid="search-box">
        </form>
        <span class="pulse" data-state=${live.state} data-testid="connection" role="status" aria-label="Connection: ${STATES[live.state]}">${STATES[live.state]}</span>
        ${isTokenDeclined() ? html`<button class="small" type="button" data-testid="enter-token" @click=${enterToken}>Enter a token</button>` : nothing}
        ${token() ? html`<button class="plain small" type="button" data-testid="forget-token" @click=${forgetToken}>Forget the token</button>` : nothing}
        <label class="theme"><span class="unseen">Theme</span>
          <select @change=${event => chooseTheme(event.target.value)} data-testid="theme">
            ${THEMES.map(([theme, name]) => html`<option value=${theme} ?selected=${theme === chosenTheme()}>${name}</option>`)}
          </select>
        </label>
      </header>`;
  }

  place([name, path, text]) {
    return html`<a href=${link(path)} aria-current=${name === this.current ? 'page' : nothing}>${text}</a>`;
  }
}

/** What was refused before is asked for anew with the page. */
function enterToken() {
  wantToken('', true).then(() => location.reload(), () => {});
}

function search(event) {
  event.preventDefault();
  go(link(['search'], {q: new FormData(event.target).get('q').trim()}));
}

Header.define('en-header');
