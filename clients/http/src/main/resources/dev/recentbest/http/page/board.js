/*
 * What a board shows, worked out from a skyband document: pure computing, with no clock, no network
 * and no document of the browser's. All times are whole epoch seconds. The rules are those of the
 * service's own readers; the tests hold them against each other.
 */

/**
 * @typedef {object} Play
 * @property {string} event_key the player's id
 * @property {string} handle the player's name, as anybody may have written it
 * @property {boolean} [handle_cut] whether the board has cut its end off
 * @property {string} score_text every digit of the score; numbers have not room for them
 * @property {number} start_timestamp with the player's id it is the play's key
 * @property {number} completed_at
 */

/**
 * @typedef {object} Skyband
 * @property {number} size the most ranks
 * @property {number} window_seconds the widest window
 * @property {number} tick_seconds the step in which plays leave
 * @property {number} [exact_since] only windows that begin then or later are exact
 * @property {number} [last_change_at]
 * @property {number} read_at
 * @property {boolean} outdated whether the table could not be read since
 * @property {Play[]} entries best first
 */

/**
 * @typedef {object} Board
 * @property {boolean} exact
 * @property {number | undefined} exactFrom when it turns exact by itself
 * @property {Play[]} plays the best first, one for each player
 */

/** Into so many parts the window is cut for the tabs: of an hour 5, 15 and 60 minutes. */
const PARTS = [12, 4, 1];

/** The last second that a date can hold here. */
const LAST_DATE = 8.64e12;

/**
 * A skyband document.
 *
 * @param {unknown} document what the server's JSON says
 * @returns {Skyband}
 * @throws {TypeError} when it is none
 */
export function readSkyband(document) {
  const skyband = /** @type {Skyband} */ (document);
  const right =
    typeof skyband === "object" &&
    skyband !== null &&
    [skyband.size, skyband.window_seconds, skyband.tick_seconds].every(isPositive) &&
    Number.isFinite(skyband.read_at) &&
    Array.isArray(skyband.entries) &&
    skyband.entries.every(isPlay);
  if (!right) {
    throw new TypeError("what the server sent is no board");
  }
  return skyband;
}

/**
 * The best of the window that ends at an instant.
 *
 * @param {Skyband} skyband
 * @param {number} at
 * @param {number} k the most ranks; up to the board's size
 * @param {number} windowSeconds up to the board's window
 * @returns {Board}
 */
export function boardAt(skyband, at, k, windowSeconds) {
  const earliest = firstInside(at, windowSeconds, skyband.tick_seconds);
  /** @type {Map<string, Play>} */
  const best = new Map();
  for (const play of skyband.entries) {
    if (best.size < k && play.completed_at >= earliest && !best.has(play.event_key)) {
      best.set(play.event_key, play);
    }
  }
  const exact = skyband.exact_since === undefined || at - windowSeconds >= skyband.exact_since;
  return {
    exact,
    exactFrom: exact ? undefined : Number(skyband.exact_since) + windowSeconds,
    plays: [...best.values()],
  };
}

/** The plays that a window can still show, of all players, best first. */
export function playsWithin(/** @type {Skyband} */ skyband, /** @type {number} */ at) {
  const earliest = firstInside(at, skyband.window_seconds, skyband.tick_seconds);
  return skyband.entries.filter((play) => play.completed_at >= earliest);
}

/**
 * From when on a play is no more in the window: all of a tick leave together.
 *
 * @param {Play} play
 * @param {number} windowSeconds
 * @param {number} tickSeconds
 */
export function leavesAt(play, windowSeconds, tickSeconds) {
  return Math.floor(play.completed_at / tickSeconds) * tickSeconds + windowSeconds;
}

/**
 * The windows that have a tab, the narrowest first.
 *
 * @param {number} windowSeconds the board's own
 */
export function tabWindows(windowSeconds) {
  const windows = PARTS.map((part) => Math.max(1, Math.floor(windowSeconds / part)));
  return [...new Set(windows)];
}

function firstInside(/** @type {number} */ at, /** @type {number} */ windowSeconds, /** @type {number} */ tickSeconds) {
  return (Math.floor((at - windowSeconds) / tickSeconds) + 1) * tickSeconds;
}

function isPositive(/** @type {unknown} */ value) {
  return Number.isSafeInteger(value) && Number(value) > 0;
}

function isPlay(/** @type {Play} */ play) {
  return (
    typeof play === "object" &&
    play !== null &&
    typeof play.event_key === "string" &&
    typeof play.handle === "string" &&
    /^-?\d{1,19}$/.test(play.score_text) &&
    Number.isFinite(play.start_timestamp) &&
    Math.abs(play.completed_at) <= LAST_DATE
  );
}
