/*
 * What time it is for the board. Browsers' clocks may be minutes off, and the board slides by the
 * server's: each answer says what the server's clock showed, and the difference is kept when it is
 * too large to be the network's. A clock that was put right, and a machine that slept, show by
 * another clock that only ever counts on.
 */

/** Differences up to this are left alone: a `date` has whole seconds, and answers take their time. */
const TOLERATED_MILLIS = 2000;

export class ServerClock {
  #local;
  #steady;
  #offsetMillis = 0;
  #apartMillis;

  /**
   * @param {() => number} local this machine's clock, in milliseconds since the epoch
   * @param {() => number} steady milliseconds that nobody puts right
   */
  constructor(local, steady) {
    this.#local = local;
    this.#steady = steady;
    this.#apartMillis = local() - steady();
  }

  /** The server's time in milliseconds since the epoch. */
  nowMillis() {
    return this.#local() + this.#offsetMillis;
  }

  /** The server's time in whole epoch seconds. */
  now() {
    return Math.floor(this.nowMillis() / 1000);
  }

  /** Whether this machine's clock has jumped, so that the server's has to be learned again. */
  hasJumped() {
    return Math.abs(this.#local() - this.#steady() - this.#apartMillis) > TOLERATED_MILLIS;
  }

  /** Goes on from this machine's clock as it is now. */
  settle() {
    this.#apartMillis = this.#local() - this.#steady();
  }

  /**
   * Takes in that the server's clock showed this second at some moment between two of this machine.
   *
   * @param {number} serverSecond
   * @param {number} sentMillis
   * @param {number} receivedMillis
   */
  learn(serverSecond, sentMillis, receivedMillis) {
    const least = serverSecond * 1000 - receivedMillis;
    const most = (serverSecond + 1) * 1000 - sentMillis;
    if (this.#offsetMillis < least - TOLERATED_MILLIS || this.#offsetMillis > most + TOLERATED_MILLIS) {
      this.#offsetMillis = (least + most) / 2;
    }
  }

  /** Takes in that this second was already over at a moment of this machine. */
  learnAtLeast(/** @type {number} */ serverSecond, /** @type {number} */ receivedMillis) {
    const least = serverSecond * 1000 - receivedMillis;
    if (this.#offsetMillis < least - TOLERATED_MILLIS) {
      this.#offsetMillis = least;
    }
  }
}

/**
 * A board's own time, of a demonstration whose games run faster than time does: it showed `shows`
 * when the server's clock showed `at`, both in milliseconds since the epoch, goes on `speed` times
 * as fast, and stays with the server's once it has caught up.
 *
 * @typedef {object} GameClock
 * @property {number} at
 * @property {number} shows
 * @property {number} speed 0 while it stands still
 */

/**
 * The board's time in whole epoch seconds.
 *
 * @param {number} serverMillis
 * @param {GameClock | undefined} game none where the board goes by the server's time
 */
export function boardSecond(serverMillis, game) {
  const shown =
    game === undefined ? serverMillis : Math.min(serverMillis, game.shows + (serverMillis - game.at) * game.speed);
  return Math.floor(shown / 1000);
}
