/*
 * Which board to show and where it is read: config.json beside the page, and the page's own
 * address, whose `?board=` names another board of the same place.
 */

/** As the service allows them. */
const BOARD_ID = /^[A-Za-z0-9._-]{1,100}$/;

/** A whole address, or a path of the page's own host. */
const ADDRESS = /^(https?:\/\/[^/]|\/)/;

/** The page can show nothing before somebody puts its config.json or its address right. */
export class Misconfigured extends Error {}

/**
 * @typedef {object} Config
 * @property {string} board the board's id
 * @property {URL} address of its skyband document
 * @property {import("./clock.js").GameClock | undefined} clock only where games run faster than time
 */

/**
 * @param {unknown} json what config.json says: `api`, where the API lies (an address, a path that
 *     begins with a slash, or nothing for the page's own folder), `board`, and `clock`, if it has one
 * @param {URL} page the page's own address
 * @returns {Config}
 * @throws {Misconfigured} when one of them says something else
 */
export function readConfig(json, page) {
  const said = /** @type {{api?: unknown, board?: unknown, clock?: unknown}} */ (json ?? {});
  const board = page.searchParams.get("board") ?? said.board;
  if (typeof board !== "string" || !BOARD_ID.test(board)) {
    throw new Misconfigured("a board's id has 1 to 100 letters, digits, dots, underscores and hyphens");
  }
  if (typeof said.api !== "string") {
    throw new Misconfigured('config.json lacks "api": the API\'s address, or nothing between the quotes');
  }
  return { board, address: new URL(`boards/${board}/skyband`, base(said.api, page)), clock: clock(said.clock) };
}

function clock(/** @type {unknown} */ said) {
  const game = /** @type {import("./clock.js").GameClock} */ (said);
  if (said !== undefined && ![game?.at, game?.shows, game?.speed].every(Number.isSafeInteger)) {
    throw new Misconfigured('config.json\'s "clock" has whole numbers for "at", "shows" and "speed"');
  }
  return said === undefined ? undefined : game;
}

function base(/** @type {string} */ api, /** @type {URL} */ page) {
  const folder = `${api.replace(/\/+$/, "")}/`;
  if (api !== "" && !(ADDRESS.test(api) && URL.canParse(folder, page))) {
    throw new Misconfigured(`config.json's "api" is no address: ${api}`);
  }
  return api === "" ? page : new URL(folder, page);
}
