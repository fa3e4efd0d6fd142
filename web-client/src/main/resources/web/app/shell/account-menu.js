import {html, nothing} from 'lit';
import {Page} from './page.js';
import {person} from '../gateway.js';
import {forgetUnsent} from '../feedback/telling.js';
import {drafts} from '../author/kept.js';
import {forgetClass} from '../live/kept.js';
import {say} from '../words/words.js';

/** Who has signed in, and the way out. */
class AccountMenu extends Page {
  static properties = {name: {state: true}, known: {state: true}};

  /** @type {string[]} */
  roles = [];

  constructor() {
    super();
    this.name = null;
    this.known = false;
  }

  connectedCallback() {
    super.connectedCallback();
    person().then(found => Object.assign(this, found), () => {}).finally(() => (this.known = true));
    addEventListener('click', this.closeElsewhere);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('click', this.closeElsewhere);
  }

  closeElsewhere = event => {
    if (!event.composedPath().includes(this)) this.querySelector('details')?.removeAttribute('open');
  };

  /** What the server put here gives way once it is known who it is. */
  shouldUpdate() {
    if (this.known && !this.hasUpdated) this.replaceChildren();
    return this.known;
  }

  render() {
    return html`
      ${this.name === null
        ? html`<a class="quiet button" href="/sign-in?to=${encodeURIComponent(location.pathname)}">${say('sign-in')}</a>`
        : html`
          <details class="account">
            <summary aria-label="${say('account')}: ${this.name}"><span aria-hidden="true">${this.name.slice(0, 1)}</span></summary>
            <div><strong>${this.name}</strong><a href="/practice">${say('practice.title')}</a><a href="/author">${say('author')}</a><a href="/reminders">${say('reminders')}</a><a href="/preferences">${say('preferences')}</a><a href="/messages">${say('messages')}</a>${this.roles.includes('analyst') ? html`<a href="/analyst">${say('analyst')}</a>` : nothing}<a href="/pair">${say('pair.title')}</a><a href="/sign-out" @click=${forget}>${say('sign-out')}</a></div>
          </details>`}`;
  }
}

/** What was kept on this device for whoever signs out. */
function forget() {
  forgetClass();
  drafts.forget();
  forgetUnsent();
}

customElements.define('account-menu', AccountMenu);
