import {html} from '../lib/lit-html.js';
import {announce, announceIn} from '../core/announce.js';
import {Component} from '../core/component.js';
import {onRoute, route} from '../core/router.js';
import {actors} from '../knowledge/actors.js';
import {viewOf} from './views.js';
import './header.js';
import './token-dialog.js';

/** The shell: the head of the page, the view that the address names, and what is read out. */
class App extends Component {
  begin() {
    onRoute(() => this.refresh(), this.signal);
    // The names come after the first drawing: a title that was of codes is of names then.
    actors().then(() => this.entitle(), () => {});
  }

  template() {
    const view = viewOf(route());
    return html`
      <a class="skip" href="#main" @click=${skip}>Skip to the content</a>
      <en-header .current=${view.name}></en-header>
      <main id="main" tabindex="-1" data-testid="view-${view.name}" class="view view-${view.name}">${view.template(route())}</main>
      <div class="unseen" role="status" aria-live="polite" id="announcer"></div>
      <en-token-dialog></en-token-dialog>`;
  }

  drawn() {
    announceIn(this.querySelector('#announcer'));
    const place = route().path.join('/');
    if (this.place === place) return;
    this.entitle();
    if (this.place !== undefined) {
      scrollTo(0, 0);
      this.querySelector('main').focus({preventScroll: true});
      announce(document.title);
    }
    this.place = place;
  }

  entitle() {
    document.title = `${viewOf(route()).title(route())} · Entente`;
  }
}

function skip(event) {
  event.preventDefault();
  document.querySelector('main').focus();
}

App.define('en-app');
