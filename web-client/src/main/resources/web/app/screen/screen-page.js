import {html, nothing} from 'lit';
import {Page} from '../shell/page.js';
import {ask, own, person} from '../gateway.js';
import {say} from '../words/words.js';

const OFTEN = 2000;

/** What a television and a watch have in common: they are paired by a code, wait for a class, and follow it. */
export class ScreenPage extends Page {
  static properties = {standing: {state: true}, session: {state: true}, away: {state: true}};

  /** @type {string} the element that shows a class here */
  follower = '';

  get heading() {
    return say('screen.title');
  }

  async load() {
    this.standing = {state: 'none', code: null, name: null, mayPause: false};
    this.session = null;
    await this.look().catch(() => (this.away = true));
  }

  connectedCallback() {
    super.connectedCallback();
    this.looking = setInterval(() => void this.look().then(() => (this.away = false), () => (this.away = true)), OFTEN);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.looking);
  }

  /** Whom it follows, and which class of theirs is live. */
  async look() {
    if (this.session) return;
    this.standing = await this.whom();
    if (this.standing.state === 'paired') this.session = await this.live();
  }

  async whom() {
    const {name} = await person();
    if (name !== null) return {state: 'paired', name, code: null, mayPause: true};
    const now = await (await fetch('/screens/this', {headers: own})).json();
    return now.state === 'none' ? (await fetch('/screens', {method: 'POST', headers: own})).json() : now;
  }

  /** @returns {Promise<HTMLElement | null>} */
  async live() {
    for (const state of ['running', 'paused', 'ready']) {
      const {items} = await ask(`session/sessions?state=${state}&limit=1`);
      if (items.length) return this.follow(items[0].id);
    }
    return null;
  }

  async follow(id) {
    const element = /** @type {any} */ (document.createElement(this.follower));
    element.mayPause = this.standing.mayPause;
    element.over = () => (this.session = null);
    element.leave = () => this.leave();
    await element.load(id);
    return element;
  }

  async leave() {
    await fetch('/screens/this', {method: 'DELETE', headers: own});
    this.session = null;
    await this.look();
  }

  render() {
    if (this.session) return html`${this.session}`;
    const {state, code, name} = this.standing;
    return html`
      <section class="screen-wait" aria-label=${say('screen.title')}>
        ${this.away ? html`<p role="status">${say('away.text')}</p>` : nothing}
        ${state === 'waiting' ? this.code(code) : state === 'paired' ? this.waiting(name) : nothing}
      </section>`;
  }

  code(code) {
    return html`
      <img class="screen-scan" src="/screens/this/code.svg?${code}" alt=${say('screen.scan')} width="300" height="300">
      <div><h1>${say('screen.code')}</h1>
        <p class="screen-code" aria-label=${code.split('').join(' ')}>${code.slice(0, 3)} ${code.slice(3)}</p>
        <p class="lead">${say('screen.code.text', {address: `${location.host}/pair`})}</p></div>`;
  }

  waiting(name) {
    return html`
      <img class="screen-figure" src="/api/catalog/poses/easy-pose/picture.svg?theme=auto" alt="" width="400" height="300">
      <div><h1>${say('screen.ready', {name: name.split(' ')[0]})}</h1><p class="lead">${say('screen.ready.text')}</p>
        <p class="row"><button class="quiet button" @click=${() => this.leave()}>${say('screen.leave')}</button></p></div>`;
  }
}
