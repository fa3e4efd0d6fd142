import {html} from 'lit';
import {Page} from '../shell/page.js';
import {count, locale, say} from '../words/words.js';
import {breathOf, missing, tapped} from './tapping.js';

/** How long a breath is: to be set, or to be tapped along with. Tells by `breath` what it is then. */
class BreathChoice extends Page {
  static properties = {value: {type: Number}, taps: {state: true}};

  constructor() {
    super();
    this.value = 4.5;
    /** @type {number[]} */
    this.taps = [];
  }

  tell(seconds) {
    this.value = seconds;
    this.dispatchEvent(new CustomEvent('breath', {detail: seconds}));
  }

  tap(event) {
    this.taps = tapped(this.taps, event.timeStamp);
    const measured = breathOf(this.taps);
    if (measured !== null) this.tell(measured);
  }

  set(event) {
    this.taps = [];
    this.tell(Number(event.target.value));
  }

  get heard() {
    if (!this.taps.length) return '';
    return missing(this.taps) ? count('fit.tap.more', missing(this.taps)) : say('fit.tap.measured', {n: this.value.toLocaleString(locale)});
  }

  render() {
    return html`
      <label class="field"><span>${say('fit.breath')} <output>${say('fit.breath.value', {n: this.value.toLocaleString(locale)})}</output></span>
        <input type="range" name="breath" min="3" max="10" step="0.5" .value=${String(this.value)} @input=${this.set}></label>
      <p class="row"><button type="button" class="quiet button" @click=${this.tap}>${say('fit.tap')}</button>
        <span role="status" class="soft small">${this.heard}</span></p>`;
  }
}

customElements.define('breath-choice', BreathChoice);
