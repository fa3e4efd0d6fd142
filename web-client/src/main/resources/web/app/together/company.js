import {html, nothing} from 'lit';
import {Page} from '../shell/page.js';
import {put, remove} from '../gateway.js';
import {count, locale, say} from '../words/words.js';
import './invites.js';

const when = new Intl.DateTimeFormat(locale, {weekday: 'short', hour: 'numeric', minute: '2-digit'});
const STEP = 5 * 60_000;

/** When a class that is ready begins, or for whom it waits. @param {import('../player/player-page.js').PlayerPage} player */
export function beginning({company: {startsAt}, along}) {
  if (startsAt) return html`<p>${say('together.begins', {time: when.format(new Date(startsAt))})}</p>`;
  return along ? html`<p>${say('together.wait')}</p>` : nothing;
}

/** Who practises together here, by which devices, and how others come along. */
class ClassCompany extends Page {
  static properties = {
    session: {type: String}, company: {attribute: false}, state: {attribute: false}, told: {state: true}, complaint: {state: true}, busy: {state: true},
  };

  /** @type {(command: string, how?: object) => Promise<void>} */
  send = async () => {};
  /** @type {() => void} practises along no more */
  depart = () => {};

  constructor() {
    super();
    this.session = '';
    /** @type {import('../player/player-page.js').Company} */
    this.company;
    /** What is proposed, as it was when this was opened: what is typed over it stays. */
    this.soon = local(new Date(Math.ceil((Date.now() + STEP) / STEP) * STEP));
    /** Where the class is. */
    this.state = '';
    this.told = '';
    this.complaint = '';
    this.busy = false;
  }

  /** @param {() => Promise<unknown>} act @param {string} [told] */
  attempt(act, told = '') {
    return super.attempt(async () => {
      await act();
      this.told = told;
    });
  }

  takeOff({seat, name}) {
    return this.attempt(() => remove(`session/sessions/${this.session}/joiners/${seat}`), say('together.off.told', {name: name ?? say('together.somebody')}));
  }

  mute(muted) {
    return this.attempt(() => put(`session/sessions/${this.session}/joining`, {muted}));
  }

  schedule = event => {
    event.preventDefault();
    const at = new Date(event.target.elements.at.value);
    if (!Number.isNaN(at.getTime())) void this.send('schedule', {startsAt: at.toISOString()});
  };

  render() {
    const {together, devices} = this.company;
    const leads = together?.role !== 'joiner';
    return html`
      <div class="company">
        <p role="status" class="told">${this.told}</p>
        ${this.complaint ? html`<p role="alert" class="complaint">${this.complaint}</p>` : nothing}
        <section aria-labelledby="people"><h3 id="people">${say('together.who')}</h3>
          <ul class="devices"><li><span>${say(leads ? 'together.you' : 'together.leader')}</span></li>
            ${together?.joiners.map(each => this.joiner(each, together, leads))}</ul>
          ${leads ? nothing : this.own(together)}</section>
        ${leads && this.state === 'ready' ? this.start() : nothing}
        ${leads ? html`<class-invites session=${this.session} taken=${together?.joiners.length ?? 0}></class-invites>` : nothing}
        <section aria-labelledby="screens"><h3 id="screens">${count('together.devices', devices.length)}</h3>
          <ul class="devices">${devices.map(each => html`<li><span>${each.label ?? say(`device.${each.kind}`)} <small class="soft">${say('together.since', {time: when.format(new Date(each.since))})}</small></span></li>`)}</ul></section>
      </div>`;
  }

  joiner(each, {seat}, leads) {
    const name = each.name ?? say('together.somebody');
    return html`<li><span>${name}${each.seat === seat ? html` <small class="soft">${say('together.you')}</small>` : nothing}</span>
      ${leads ? html`<button class="quiet button" ?disabled=${this.busy} aria-label="${say('together.off')}: ${name}" @click=${() => void this.takeOff(each)}>${say('together.off')}</button>` : nothing}</li>`;
  }

  own({muted}) {
    return html`
      <label class="switch"><span>${say('together.mute')}</span>
        <input type="checkbox" role="switch" name="mute" .checked=${muted} ?disabled=${this.busy} @change=${event => void this.mute(event.target.checked)}></label>
      <p><button class="quiet button" @click=${() => this.depart()}>${say('together.leave')}</button></p>`;
  }

  start() {
    const {startsAt} = this.company;
    if (startsAt) return html`<p class="row"><strong>${say('together.begins', {time: when.format(new Date(startsAt))})}</strong>
      <button class="quiet button" @click=${() => void this.send('unschedule')}>${say('together.unschedule')}</button></p>`;
    return html`<form class="row" @submit=${this.schedule}><label class="field note"><span>${say('together.at')}</span><input class="text" type="datetime-local" name="at" required min=${local(new Date())} .value=${this.soon}></label>
      <button class="quiet button">${say('together.schedule')}</button></form>`;
  }
}

/** As a field for date and time has it, on the clock of the wall. @param {Date} at */
function local(at) {
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

customElements.define('class-company', ClassCompany);
