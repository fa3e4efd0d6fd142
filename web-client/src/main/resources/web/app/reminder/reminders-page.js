import {html, nothing} from 'lit';
import {Page} from '../shell/page.js';
import {ask, post, put, remove} from '../gateway.js';
import {language, say} from '../words/words.js';
import {dateAndTime, inWords} from './rule.js';
import {reminderForm} from './reminder-form.js';
import * as device from './push-device.js';

const AHEAD = 3;

/** When to be reminded, in plain words, with the dates that come of it. */
class RemindersPage extends Page {
  static properties = {
    reminders: {state: true}, contact: {state: true}, devices: {state: true}, editing: {state: true}, complaint: {state: true},
    push: {state: true}, told: {state: true}, busy: {state: true},
  };

  get heading() {
    return say('reminders');
  }

  async load() {
    this.editing = null;
    this.complaint = '';
    this.told = '';
    const [classes] = await Promise.all([ask('catalog/sequences?limit=100'), this.refresh()]);
    this.classes = classes.items.sort((a, b) => a.title.localeCompare(b.title, language));
    const standing = device.standing();
    this.push = standing === 'off' && (await device.subscribed()) ? 'on' : standing;
  }

  async refresh() {
    const [reminders, contact, devices] = await Promise.all([
      ask('notification/reminders'),
      ask('notification/me/contact').catch(refused => (refused.status === 404 ? null : Promise.reject(refused))),
      ask('notification/me/devices'),
    ]);
    const dates = await Promise.all(reminders.items.map(each => ask(`notification/reminders/${each.id}/next?count=${AHEAD}`)));
    this.reminders = reminders.items.map((each, i) => ({...each, ahead: dates[i]}));
    this.contact = contact;
    this.devices = devices.items;
  }

  /** Does something that may be refused, and shows what came of it. @param {() => unknown} act @param {string} [told] */
  attempt(act, told = '') {
    return super.attempt(async () => {
      await act();
      await this.refresh();
      Object.assign(this, {told, editing: null});
    });
  }

  refuse(refused) {
    super.refuse(refused);
    const amiss = refused.problem.violations?.map(each => `${each.field} ${each.message}`).join(' ');
    if (amiss) this.complaint = amiss;
  }

  save(reminder, wish) {
    return this.attempt(() => (reminder.id
      ? this.put(reminder, wish)
      : post('notification/reminders', wish)), say('reminder.saved'));
  }

  put({id, version}, wish) {
    return put(`notification/reminders/${id}`, wish, tag(version));
  }

  switch(reminder) {
    return this.attempt(() => this.put(reminder, {...wish(reminder), enabled: !reminder.enabled}));
  }

  remove({id, version}) {
    return this.attempt(() => remove(`notification/reminders/${id}`, tag(version)), say('reminder.removed'));
  }

  async join() {
    this.busy = true;
    const became = await device.subscribe();
    this.busy = false;
    if (became === 'on') await this.refresh();
    this.push = became === 'later' ? 'off' : became;
  }

  async try() {
    if (!(await device.sample())) this.push = device.standing();
  }

  render() {
    return html`
      <div class="page reading">
        <h1>${say('reminders')}</h1>
        <p class="lead">${say('reminders.text')}</p>
        <p role="status" class="told">${this.told}</p>
        ${this.complaint ? html`<p role="alert" class="complaint">${this.complaint}</p>` : nothing}
        ${this.reminders.length ? html`<ul class="rules">${this.reminders.map(each => this.reminder(each))}</ul>` : nothing}
        ${this.editing ? nothing : html`<p class="row"><button class="button" @click=${() => (this.editing = fresh(this.push === 'on'))}>${say('reminder.add')}</button>
          <a href="/preferences">${say('preferences')}</a> <a href="/messages">${say('messages')}</a></p>`}
        ${this.editing && !this.editing.id ? this.form() : nothing}
        <h2>${say('ways.title')}</h2>
        <section class="card padded" aria-labelledby="device"><h3 id="device">${say('push.this')}</h3>${this.here()}</section>
        ${this.mail()}
      </div>`;
  }

  reminder(each) {
    const title = this.classes.find(one => one.slug === each.sequence)?.title ?? each.sequence;
    return html`
      <li class="card padded" ?data-off=${!each.enabled}>
        <div class="rule-head"><div><h2>${inWords(each)}</h2><p><a href="/classes/${each.sequence}">${title}</a> · <span class="soft">${each.channels.map(way => say(`channel.${way}`)).join(', ')}</span></p></div>
          <input type="checkbox" role="switch" aria-label=${inWords(each)} .checked=${each.enabled} ?disabled=${this.busy} @change=${() => this.switch(each)}></div>
        ${each.enabled ? html`<ol class="dates" aria-label=${say('reminder.next')}>${each.ahead.items.map(date)}</ol>` : html`<p class="soft">${say('reminder.off')}</p>`}
        ${each.ahead.last ? html`<p class="soft small">${dateAndTime(`${each.ahead.last.date}T${each.time}`)}: ${each.ahead.last.text}</p>` : nothing}
        ${this.editing?.id === each.id ? this.form() : html`<p class="row"><button class="quiet button" @click=${() => (this.editing = each)}>${say('reminder.change')}</button>
          <button class="quiet button" ?disabled=${this.busy} @click=${() => this.remove(each)}>${say('reminder.remove')}</button></p>`}
      </li>`;
  }

  form() {
    return reminderForm({
      reminder: this.editing, classes: this.classes, busy: this.busy ?? false, change: changed => (this.editing = {...this.editing, ...changed}),
      save: () => {
        void this.save(this.editing, {...wish(this.editing), sequence: this.editing.sequence || this.classes[0].slug});
      },
      leave: () => (this.editing = null),
    });
  }

  here() {
    if (this.push === 'install') return html`<p>${say('push.install')}</p><ol><li>${say('push.install.1')}</li><li>${say('push.install.2')}</li><li>${say('push.install.3')}</li></ol>`;
    if (this.push !== 'off' && this.push !== 'on') return html`<p>${say(`push.${this.push}`)}</p>`;
    return html`<p>${say(`push.${this.push}`)}</p>
      <p class="row">${this.push === 'off' ? html`<button class="button" ?disabled=${this.busy} @click=${this.join}>${say('push.allow')}</button>` : nothing}
        <button class="quiet button" @click=${this.try}>${say('push.try')}</button></p>
      ${this.devices.length ? html`<ul class="devices">${this.devices.map(each => html`<li><span>${each.label ?? each.host} <small class="soft">${each.kinds.map(kind => say(`kind.${kind}`)).join(', ')}</small></span>
        <button class="quiet button" @click=${() => this.attempt(() => remove(`notification/me/devices/${each.id}`))}>${say('reminder.remove')}</button></li>`)}</ul>` : nothing}`;
  }

  mail() {
    const {contact} = this;
    return html`
      <section class="card padded" aria-labelledby="mail"><h3 id="mail">${say('channel.email')}</h3>
        ${contact ? html`<p>${contact.email}</p><p class="soft">${say(!contact.reachable ? 'mail.unreachable' : contact.confirmed ? 'mail.confirmed' : 'mail.unconfirmed')}</p>` : html`<p>${say('mail.none')}</p>`}
        <form class="row" @submit=${this.write}><label class="visually-hidden" for="email">${say('mail.address')}</label>
          <input class="text" id="email" type="email" required autocomplete="email" placeholder=${say('mail.address')} .value=${contact?.email ?? ''}>
          <button class="quiet button" ?disabled=${this.busy}>${say('mail.save')}</button></form>
      </section>`;
  }

  write = event => {
    event.preventDefault();
    const body = {email: event.target.elements.email.value.trim(), locale: language, zone: zone(), name: this.contact?.name ?? null};
    void this.attempt(() => put('notification/me/contact', body), say('mail.saved'));
  };
}

/** The ETag of a reminder, which a change has to name. */
const tag = version => `"v${version}"`;

/** What a person wishes for, with all that this page does not show: its days are weekdays, or else a rule. */
function wish({weekdays, rule, startsOn, endsOn, except, time, zone, sequence, wishes, channels, graceMinutes, travels, backsOff, enabled = true}) {
  return {...(weekdays ? {weekdays} : {rule}), startsOn, endsOn, except, time, zone, sequence, wishes, channels, graceMinutes, travels, backsOff, enabled};
}

const date = each => html`<li>${dateAndTime(each.local)}${each.clock === 'exact' ? nothing : html` <span class="tag side">${say(`clock.${each.clock}`)}</span>`}${each.reason === null ? nothing : html` <small>${each.text}</small>`}</li>`;

function zone() {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function fresh(push) {
  return {weekdays: ['monday', 'wednesday', 'friday'], time: '07:00', zone: zone(), sequence: '', channels: push ? ['push'] : ['email'], enabled: true};
}

customElements.define('reminders-page', RemindersPage);
