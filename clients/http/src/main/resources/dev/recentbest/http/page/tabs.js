/*
 * The tabs: one window each, chosen by mouse, finger or keyboard (arrows, Home, End), as the ARIA
 * Authoring Practices describe tabs that open at once. The choice stands in the address, after the
 * `#`, so that it can be kept and sent.
 */

import { lengthCode, lengthText, shortLengthText } from "./text.js";

export class Tabs {
  #list;
  #panel;
  #chosen;
  /** @type {number[]} */
  #windows = [];

  /**
   * @param {HTMLElement} list
   * @param {HTMLElement} panel what the tabs show
   * @param {() => void} chosen is told when another window is to be shown
   */
  constructor(list, panel, chosen) {
    this.#list = list;
    this.#panel = panel;
    this.#chosen = chosen;
    list.addEventListener("keydown", (event) => this.#press(event));
    addEventListener("hashchange", () => this.#mark());
  }

  /** Offers these windows, in seconds, the narrowest first. */
  offer(/** @type {number[]} */ windows) {
    if (windows.join() !== this.#windows.join()) {
      this.#windows = windows;
      this.#list.replaceChildren(...windows.map((seconds) => this.#tab(seconds)));
      this.#list.hidden = windows.length < 2;
      this.#mark();
    }
  }

  /** The window to show: the address's, or the widest. */
  windowSeconds() {
    const code = location.hash.slice(1);
    return this.#windows.find((seconds) => lengthCode(seconds) === code) ?? this.#windows.at(-1) ?? 0;
  }

  #tab(/** @type {number} */ seconds) {
    const tab = document.createElement("button");
    tab.type = "button";
    tab.id = `tab-${lengthCode(seconds)}`;
    tab.setAttribute("role", "tab");
    tab.setAttribute("aria-controls", this.#panel.id);
    tab.setAttribute("aria-label", `Past ${lengthText(seconds)}`);
    tab.textContent = shortLengthText(seconds);
    tab.addEventListener("click", () => this.#choose(seconds));
    return tab;
  }

  #press(/** @type {KeyboardEvent} */ event) {
    const at = this.#windows.indexOf(this.windowSeconds());
    const count = this.#windows.length;
    /** @type {Record<string, number>} */
    const targets = { ArrowLeft: (at + count - 1) % count, ArrowRight: (at + 1) % count, Home: 0, End: count - 1 };
    const target = targets[event.key];
    if (target !== undefined && !event.altKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      this.#choose(/** @type {number} */ (this.#windows[target]));
      /** @type {HTMLElement} */ (this.#list.children[target]).focus();
    }
  }

  #choose(/** @type {number} */ seconds) {
    history.replaceState(null, "", `#${lengthCode(seconds)}`);
    this.#mark();
  }

  #mark() {
    const chosen = this.#windows.indexOf(this.windowSeconds());
    [...this.#list.children].forEach((tab, index) => {
      tab.setAttribute("aria-selected", String(index === chosen));
      /** @type {HTMLElement} */ (tab).tabIndex = index === chosen ? 0 : -1;
      if (index === chosen) {
        this.#panel.setAttribute("aria-labelledby", tab.id);
      }
    });
    this.#chosen();
  }
}
