import {render} from '../lib/lit-html.js';

/**
 * An element that draws itself anew, once per turn, when one of its properties or its state has changed.
 * Subclasses give `template()`, and where they need it `begin()`, `changed(property)`, `drawn()` and `end()`.
 * What `begin` listens to takes `this.signal`, which is aborted when the element leaves the page.
 */
export class Component extends HTMLElement {
  static properties = [];
  #given = {};
  #leaving = new AbortController();
  #isDue = false;

  static define(name) {
    for (const property of this.properties) {
      Object.defineProperty(this.prototype, property, {
        get() {
          return this.#given[property];
        },
        set(value) {
          if (this.#given[property] === value) return;
          this.#given[property] = value;
          if (this.isConnected) this.changed(property);
          this.refresh();
        },
      });
    }
    customElements.define(name, this);
  }

  get signal() {
    return this.#leaving.signal;
  }

  connectedCallback() {
    this.#leaving = new AbortController();
    this.begin();
    this.refresh();
  }

  disconnectedCallback() {
    this.#leaving.abort();
    this.end();
  }

  /** Draws soon; many calls in one turn draw once. */
  refresh() {
    if (this.#isDue) return;
    this.#isDue = true;
    queueMicrotask(() => {
      this.#isDue = false;
      if (!this.isConnected) return;
      render(this.template(), this, {host: this});
      this.drawn();
    });
  }

  begin() {}

  changed() {}

  drawn() {}

  end() {}
}
