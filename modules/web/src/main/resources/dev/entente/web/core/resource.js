/**
 * Something that is fetched for a component: it loads, is there, or failed; while it is fetched again the old stays.
 * Of several fetches under way the last one counts.
 */
export class Resource {
  #owner;
  #fetching = new AbortController();

  constructor(owner) {
    this.#owner = owner;
    this.value = undefined;
    this.error = undefined;
    this.isLoading = false;
  }

  /** Fetches by a function of an abort signal. */
  async load(fetcher) {
    this.#fetching.abort();
    const fetching = (this.#fetching = new AbortController());
    this.isLoading = true;
    this.#owner.refresh();
    try {
      const value = await fetcher(fetching.signal);
      if (fetching.signal.aborted) return;
      this.value = value;
      this.error = undefined;
    } catch (error) {
      if (fetching.signal.aborted) return;
      this.error = error;
    }
    this.isLoading = false;
    this.#owner.refresh();
  }

  /** Forgets what was there: something else is wanted now. */
  clear() {
    this.#fetching.abort();
    this.value = undefined;
    this.error = undefined;
  }
}
