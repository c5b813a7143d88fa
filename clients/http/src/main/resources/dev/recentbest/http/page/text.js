/*
 * Values as text for people: names that anybody may have chosen, scores of any length, lengths of
 * time, times of day. Pure, but for the language and the time zone of the browser in times of day.
 */

/** Controls, line ends, half characters, and what has no look of its own: overrides of direction above all. */
const INVISIBLE = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Cn}]|(?![\u200c\u200d])\p{Cf}/u;

/**
 * A black flag made that of a country's part by the tags of its region code (Unicode Technical
 * Standard 51, emoji tag sequences): the only tags that are not hidden text.
 */
const TAGGED_FLAG = /\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{3,7}\u{e007f}/u;

const FLAG_OR_INVISIBLE = new RegExp(`(${TAGGED_FLAG.source})|${INVISIBLE.source}`, "gu");

/** What leaves a name empty for the eye. */
const BLANK = /^[\s\u2800\p{Default_Ignorable_Code_Point}]*$/u;

const UNITS = /** @type {const} */ ([
  [86_400, "day", "d"],
  [3_600, "hour", "h"],
  [60, "minute", "m"],
  [1, "second", "s"],
]);

/** Isolates a name in a sentence, so that its direction of writing ends with it. */
const isolated = (/** @type {string} */ text) => `\u2068${text}\u2069`;

const TIME_OF_DAY = new Intl.DateTimeFormat("en-GB", { timeStyle: "medium" });
const DAY_AND_TIME = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "medium" });

/**
 * A name with a visible replacement for every character that cannot be seen or would disturb its
 * neighbours.
 *
 * @param {string} text
 */
export function printable(text) {
  return text.replace(FLAG_OR_INVISIBLE, (_, flag) => flag ?? "\ufffd");
}

/** Whether nothing of a name can be seen. */
export function isBlank(/** @type {string} */ text) {
  return BLANK.test(printable(text));
}

/**
 * A player's name within a sentence.
 *
 * @param {import("./board.js").Play} play
 */
export function nameOf(play) {
  return isBlank(play.handle) ? "(no name)" : isolated(printable(play.handle).trim());
}

/** A score with all of its digits, in groups of three. */
export function scoreText(/** @type {string} */ digits) {
  return digits.replace(/\B(?=(?:\d{3})+$)/g, ",").replace("-", "\u2212");
}

/** A length of time in the largest unit of which it has more than one, and no part of one: "60 minutes". */
export function lengthText(/** @type {number} */ seconds) {
  const [size, unit] = unitOf(seconds);
  const count = seconds / size;
  return count === 1 ? `1 ${unit}` : `${count} ${unit}s`;
}

/** The same, short: "60 min". */
export function shortLengthText(/** @type {number} */ seconds) {
  return lengthText(seconds).replace(/minutes?$/, "min").replace(/seconds?$/, "s");
}

/** The same, for an address: "60m". */
export function lengthCode(/** @type {number} */ seconds) {
  const [size, , letter] = unitOf(seconds);
  return `${seconds / size}${letter}`;
}

/** A countdown: "4:05", "1:00:00". */
export function countdown(/** @type {number} */ seconds) {
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const two = (/** @type {number} */ part) => String(part).padStart(2, "0");
  const rest = `${two(minutes)}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest.replace(/^0/, "");
}

/** The time of day here, "14:03:10"; with the day when it is another than that of `now`. */
export function clockText(/** @type {number} */ epochSecond, /** @type {number} */ now) {
  const date = new Date(epochSecond * 1000);
  const sameDay = date.toDateString() === new Date(now * 1000).toDateString();
  return (sameDay ? TIME_OF_DAY : DAY_AND_TIME).format(date);
}

/** The instant for machines. */
export function isoText(/** @type {number} */ epochSecond) {
  return new Date(epochSecond * 1000).toISOString().replace(".000", "");
}

/** "1 play", "2 plays". */
export function count(/** @type {number} */ number, /** @type {string} */ noun) {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

function unitOf(/** @type {number} */ seconds) {
  return UNITS.find(([size]) => (seconds > size || size === 1) && seconds % size === 0) ?? UNITS[3];
}
