/*
 * What time it is for the board. Browsers' clocks may be minutes off, and the board slides by the
 * server's: each answer says what the server's clock showed, and the difference is kept when it is
 * too large to be the network's. Learned anew with each answer, so that a clock which is put right,
 * or a machine that slept, is noticed with the next.
 */

/** Differences up to this are left alone: a `date` has whole seconds, and answers take their time. */
const TOLERATED_MILLIS = 2000;

export class ServerClock {
  #local;
  #offsetMillis = 0;

  /** @param {() => number} local this machine's clock, in milliseconds since the epoch */
  constructor(local) {
    this.#local = local;
  }

  /** The server's time in whole epoch seconds. */
  now() {
    return Math.floor((this.#local() + this.#offsetMillis) / 1000);
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
