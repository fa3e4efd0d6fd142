import {html, nothing} from 'lit';
import {Page} from '../shell/page.js';
import {ask, post, remove} from '../gateway.js';
import {say} from '../words/words.js';

const MOST = 29;

/** @typedef {{id: string, seats: number, taken: number, expiresAt: string, revokedAt: string | null}} Invite */

/** The links by which others come along to a class. */
class ClassInvites extends Page {
  static properties = {session: {type: String}, taken: {type: Number}, invites: {state: true}, link: {state: true}, told: {state: true}, complaint: {state: true}, busy: {state: true}};

  constructor() {
    super();
    this.session = '';
    /** How many have come, by whichever link. */
    this.taken = 0;
    /** @type {Invite[]} */
    this.invites = [];
    /** The address for others; told only when it is made. */
    this.link = '';
    this.told = '';
    this.complaint = '';
    this.busy = false;
  }

  updated(changed) {
    if (changed.has('taken')) void this.read().catch(() => {}); // as it was, until it is asked for again
  }

  async read() {
    const {items} = await ask(`session/sessions/${this.session}/invites`);
    this.invites = items.filter(each => !each.revokedAt && each.taken < each.seats && Date.parse(each.expiresAt) > Date.now());
  }

  invite = event => {
    event.preventDefault();
    const seats = Number(event.target.elements.seats.value);
    void this.attempt(async () => {
      const {token} = await post(`session/sessions/${this.session}/invites`, {seats});
      this.link = `${location.origin}/join/${token}`;
      this.told = say('together.invited');
      await this.read();
    });
  };

  revoke(id) {
    return this.attempt(async () => {
      await remove(`session/sessions/${this.session}/invites/${id}`);
      this.link = '';
      this.told = say('together.revoked');
      await this.read();
    });
  }

  copy = async () => {
    /** @type {HTMLInputElement} */ (this.querySelector('[name=link]')).select();
    await navigator.clipboard?.writeText(this.link).then(() => (this.told = say('author.link.copied')), () => {}); // it is selected, to be copied by hand
  };

  render() {
    return html`
      <section aria-labelledby="invites"><h3 id="invites">${say('together.invite')}</h3>
        <form class="row" @submit=${this.invite}><label class="field"><span>${say('together.seats')}</span><input class="text" type="number" inputmode="numeric" name="seats" min="1" max=${MOST} required value="3"></label>
          <button class="button" ?disabled=${this.busy}>${say('together.link')}</button></form>
        <p role="status" class="told">${this.told}</p>
        ${this.complaint ? html`<p role="alert" class="complaint">${this.complaint}</p>` : nothing}
        ${this.link ? html`<div class="row"><label class="field note"><span class="visually-hidden">${say('together.link.label')}</span><input class="text" name="link" readonly .value=${this.link}></label>
          <button class="quiet button" @click=${this.copy}>${say('author.link.copy')}</button></div>` : nothing}
        ${this.invites.length ? html`<ul class="devices">${this.invites.map(each => html`<li><span>${say('together.taken', {taken: each.taken, seats: each.seats})}</span>
          <button class="quiet button" ?disabled=${this.busy} @click=${() => void this.revoke(each.id)}>${say('together.revoke')}</button></li>`)}</ul>` : nothing}
      </section>`;
  }
}

customElements.define('class-invites', ClassInvites);
