// What every page is: an element without a shadow, so that one stylesheet and one tree of labels hold for all of it.
import {LitElement} from 'lit';

export class Page extends LitElement {
  createRenderRoot() {
    return this;
  }

  /**
   * Gets what the page shows; it is shown when this is done.
   * @param {string} what the changing part of the address
   * @param {URLSearchParams} query
   */
  async load(what, query) {}

  /** What stands in the title of the window. */
  get heading() {
    return '';
  }
}
