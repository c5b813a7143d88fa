/*
 * What a board's changes are in a sentence or two, for those who hear the page: who is the new
 * number one, who came, who left. Told seldom enough to be listened to; what changed in between is
 * told together, as the difference to what was told last.
 */

import { nameOf, scoreText } from "./text.js";

/** @typedef {import("./board.js").Play} Play */

/** Between two pieces of news. */
const QUIET_SECONDS = 10;

/** More names than this are only counted. */
const MOST_NAMES = 2;

export class News {
  #place;
  /** @type {Play[] | undefined} */
  #told;
  #toldAtMillis = -Infinity;

  /** @param {Element} place a live region */
  constructor(place) {
    this.#place = place;
  }

  /** Another window is looked at: what it shows is no news. */
  startOver() {
    this.#told = undefined;
  }

  /**
   * @param {Play[]} plays the board, best first
   * @param {number} nowMillis
   */
  follow(plays, nowMillis) {
    if (this.#told === undefined) {
      this.#told = plays;
      return;
    }
    const text = differences(this.#told, plays);
    if (text !== "" && nowMillis - this.#toldAtMillis >= QUIET_SECONDS * 1000) {
      this.#place.textContent = text;
      this.#told = plays;
      this.#toldAtMillis = nowMillis;
    }
  }
}

/**
 * What is told of two boards, one after the other; empty when there is nothing to tell.
 *
 * @param {Play[]} before
 * @param {Play[]} after
 */
export function differences(before, after) {
  const first = after[0];
  const leads = first !== undefined && !isSame(before[0], first);
  const came = after.filter((play) => play !== first && isNew(play, before));
  const left = before.filter((play) => isNew(play, after));
  return [
    leads ? `New number 1: ${nameOf(first)} with ${scoreText(first.score_text)}.` : "",
    names(came, "On the board:"),
    names(left, "Left the board:"),
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

function names(/** @type {Play[]} */ plays, /** @type {string} */ what) {
  if (plays.length === 0) {
    return "";
  }
  const named = plays.slice(0, MOST_NAMES).map(nameOf).join(", ");
  const more = plays.length - MOST_NAMES;
  return `${what} ${named}${more > 0 ? ` and ${more} more` : ""}.`;
}

function isNew(/** @type {Play} */ play, /** @type {Play[]} */ board) {
  return !board.some((other) => other.event_key === play.event_key);
}

function isSame(/** @type {Play | undefined} */ one, /** @type {Play} */ other) {
  return one?.event_key === other.event_key && one.score_text === other.score_text;
}
