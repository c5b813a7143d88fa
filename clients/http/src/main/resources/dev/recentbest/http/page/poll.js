/*
 * Asks for one address again and again: each second while all is well, ever more seldom up to ten
 * seconds while it is not, and not at all while nobody looks. What the browser has already is only
 * asked for by its ETag (the cache mode `no-cache`), so that an unchanged board costs no body.
 */

const BETWEEN_MILLIS = 1000;
const LONGEST_MILLIS = 10_000;

/** A server that takes longer is taken for one that does not answer. */
const PATIENCE_MILLIS = 8000;

/**
 * @typedef {object} Answer
 * @property {unknown} json
 * @property {number | undefined} serverSecond what the server's clock showed, if it said so
 * @property {number} sentMillis
 * @property {number} receivedMillis
 */

/** An answer that holds nothing to show. */
export class Refused extends Error {
  /** @param {number} status of HTTP */
  constructor(status) {
    super(`the server answered ${status}`);
    this.status = status;
  }
}

/**
 * Asks once.
 *
 * @param {URL} address
 * @param {RequestCache} cache
 * @returns {Promise<Answer>}
 * @throws {Error} a {@link Refused}; or whatever fetch and JSON throw
 */
export async function ask(address, cache = "no-cache") {
  const sentMillis = Date.now();
  const response = await fetch(address, { cache, signal: AbortSignal.timeout(PATIENCE_MILLIS) });
  const receivedMillis = Date.now();
  if (!response.ok) {
    throw new Refused(response.status);
  }
  return { json: await response.json(), serverSecond: serverSecond(response.headers), sentMillis, receivedMillis };
}

export class Poll {
  #once;
  #failures = 0;
  #asking = false;
  /** @type {number | undefined} */
  #timer;

  /** @param {() => Promise<void>} once asks and shows; what it throws counts as a failure */
  constructor(once) {
    this.#once = once;
  }

  /** Asks now, and goes on by itself until {@link pause}. */
  async go() {
    clearTimeout(this.#timer);
    if (this.#asking) {
      return;
    }
    this.#asking = true;
    try {
      await this.#once();
      this.#failures = 0;
    } catch {
      this.#failures++; // Whoever threw it has shown it.
    } finally {
      this.#asking = false;
    }
    if (!document.hidden) {
      this.#timer = setTimeout(() => this.go(), this.#wait());
    }
  }

  pause() {
    clearTimeout(this.#timer);
  }

  #wait() {
    return Math.min(LONGEST_MILLIS, BETWEEN_MILLIS * 2 ** Math.max(0, this.#failures - 1));
  }
}

/** A cache on the way tells by `age` how long ago the server's clock showed its `date`. */
function serverSecond(/** @type {Headers} */ headers) {
  const date = Date.parse(headers.get("date") ?? "");
  return Number.isNaN(date) ? undefined : date / 1000 + Number(headers.get("age") ?? 0);
}
