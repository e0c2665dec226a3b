import {html} from '../lib/lit-html.js';
import {Component} from '../core/component.js';
import {tokensAreAskedBy} from '../core/token.js';

/** Asks for the token that the server wants. */
class TokenDialog extends Component {
  begin() {
    tokensAreAskedBy(reason => this.ask(reason));
  }

  template() {
    return html`
      <dialog class="dialog" aria-labelledby="token-title" data-testid="token-dialog" @close=${() => this.close()}>
        <form method="dialog" @submit=${event => this.take(event)}>
          <h2 id="token-title">This server asks for a token</h2>
          <p>${this.reason ?? ''}</p>
          <label>Token <input name="token" type="password" autocomplete="off" required></label>
          <p class="hint">It is kept for this tab only, and forgotten when you close it.</p>
          <div class="actions"><button class="plain" type="button" @click=${() => this.dialog.close()}>Not now</button> <button>Enter</button></div>
        </form>
      </dialog>`;
  }

  get dialog() {
    return this.querySelector('dialog');
  }

  ask(reason) {
    this.reason = reason;
    this.refresh();
    return new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
      queueMicrotask(() => this.dialog.showModal());
    });
  }

  take(event) {
    const field = event.target.elements.token;
    this.resolve?.(field.value.trim());
    this.resolve = undefined;
    field.value = '';
  }

  close() {
    if (this.resolve) this.reject(new Error('This server shows nothing of this without a token.'));
    this.resolve = undefined;
  }
}

TokenDialog.define('en-token-dialog');
