// What every page is: an element without a shadow, so that one stylesheet and one tree of labels hold for all of it.
import {LitElement} from 'lit';
import {Refused} from '../gateway.js';
import {say} from '../words/words.js';

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

  /** Does something that may be refused; whoever does it waits meanwhile. @param {() => unknown} act */
  async attempt(act) {
    this.busy = true;
    this.forgive();
    try {
      await act();
    } catch (refused) {
      if (!(refused instanceof Refused)) throw refused;
      await this.refuse(refused);
    } finally {
      this.busy = false;
    }
  }

  /** Takes back what was told and complained of before. */
  forgive() {
    Object.assign(this, {told: '', complaint: ''});
  }

  /** Says what cannot be done. @param {Refused} refused @returns {unknown} */
  refuse(refused) {
    this.complaint = refused.away ? say('player.unreachable.short') : refused.message;
    return undefined;
  }

  /** What stands in the title of the window. */
  get heading() {
    return '';
  }
}
