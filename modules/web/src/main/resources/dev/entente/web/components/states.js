// How a part of the page looks while what it shows is not there yet, failed, is empty, or may be stale.
import {html, nothing} from '../lib/lit-html.js';

/** What a resource has, by a template of its value; else why it has nothing. */
export function whole(resource, template, retry) {
  if (resource.value !== undefined) {
    return html`${resource.error ? failed(resource.error, retry) : nothing}${staleness(resource.value)}${template(resource.value)}`;
  }
  return resource.error ? failed(resource.error, retry) : loading();
}

export function loading(what = 'Loading') {
  return html`<div class="loading" role="status" data-testid="loading"><span class="unseen">${what}</span><i></i><i></i><i></i></div>`;
}

export function failed(error, retry) {
  return html`
    <div class="note failed" role="alert" data-testid="error">
      <p><strong>${error.isMissing ? 'Not there' : 'That did not work'}.</strong> ${error.message}</p>
      ${retry ? html`<button class="plain" type="button" @click=${retry}>Try again</button>` : nothing}
    </div>`;
}

export function empty(title, ...text) {
  return html`<div class="note empty" data-testid="empty"><p><strong>${title}</strong></p>${text.length > 0 ? html`<p>${text}</p>` : nothing}</div>`;
}

/** What an answer says of itself where it is not whole, or not of the newest copy. */
export function staleness({stale, partial}) {
  if (!stale && !partial) return nothing;
  const behind = stale && stale.lag >= 0 ? ` It is ${stale.lag} records behind.` : '';
  return html`
    <div class="note stale" role="status" data-testid="stale">
      <p>${stale ? html`<strong>Perhaps stale.</strong> A standby copy answered while the one that is written did not.${behind}` : nothing}
      ${partial ? html`<strong>Not whole.</strong> ${partial.missing.length} parts of the ledger do not answer just now; their pairs are missing here.` : nothing}</p>
    </div>`;
}
