/*
 * What stands above the board: that it is live, or what is wrong. Live is only what has been
 * answered a moment ago; a machine that slept, a page that was hidden and a server that hangs are
 * all told by the age of the last answer.
 */

import { Misconfigured } from "./config.js";
import { Refused } from "./poll.js";
import { clockText } from "./text.js";

/** Once is an accident; the second time in a row it is told. */
const TOLD_FROM_FAILURE = 2;

/** Answers come each second, and a slow one takes a few; nothing older is called live. */
const LIVE_SECONDS = 5;

/**
 * What is known of the answers.
 *
 * @typedef {object} Answers
 * @property {import("./config.js").Config | undefined} config
 * @property {import("./board.js").Skyband | undefined} skyband of the last answer
 * @property {number | undefined} answeredAt epoch second of the last answer, by the server's clock
 * @property {boolean} updating whether somebody looks again, and the first answer is to come
 * @property {number} failures in a row
 * @property {unknown} failure the last
 */

/**
 * @typedef {object} State
 * @property {"loading" | "live" | "updating" | "offline" | "outdated"} name
 * @property {string} text
 * @property {string} notice a sentence or two; empty when there is nothing to tell
 */

/**
 * @param {Answers} answers
 * @param {number} now epoch second of the server's clock
 * @returns {State}
 */
export function stateOf(answers, now) {
  const { skyband, failures } = answers;
  if (skyband === undefined) {
    return failures === 0
      ? { name: "loading", text: "Loading the board", notice: "" }
      : { name: "offline", text: "No board", notice: reason(answers) };
  }
  const answeredAt = answers.answeredAt ?? now;
  const old = Math.abs(now - answeredAt) > LIVE_SECONDS; // Below 0 once the clock was set back.
  if (old && answers.updating) {
    return { name: "updating", text: "Updating", notice: "" };
  }
  if (old || failures >= TOLD_FROM_FAILURE) {
    return {
      name: "offline",
      text: "Not live",
      notice: `Cannot reach the board since ${clockText(answeredAt, now)}; showing what was known then. Trying again.`,
    };
  }
  if (skyband.outdated) {
    return {
      name: "outdated",
      text: "Not up to date",
      notice:
        `The service cannot read the board's table since ${clockText(skyband.read_at, now)}; ` +
        "newer plays may be missing.",
    };
  }
  return { name: "live", text: "Live", notice: "" };
}

/** Why there is nothing to show. */
function reason(/** @type {Answers} */ { config, failure }) {
  if (failure instanceof Refused && failure.status === 404 && config !== undefined) {
    return `There is no board "${config.board}" here. Ask whoever runs this page for its name.`;
  }
  if (failure instanceof Misconfigured) {
    return `This page cannot show a board: ${failure.message}.`;
  }
  return "Cannot reach the board. Trying again.";
}
