import {html, nothing} from 'lit';
import {Page} from '../shell/page.js';
import {ask, put, Refused} from '../gateway.js';
import {zone} from '../practice/zone.js';
import {clockTime} from '../reminder/rule.js';
import {say} from '../words/words.js';
import {Changing} from './changing.js';
import {turned} from './preferences.js';
import {switchTable} from './switch-table.js';
import {SUNDAY, weekChoice} from './week-choice.js';

const MINE = 'notification/me/preferences';
const NIGHT = {from: '22:00', to: '07:00'};

/** What a person wants to be told, by which way and when. Whatever is changed is saved at once, or put back and said. */
class PreferencesPage extends Page {
  static properties = {told: {state: true}, place: {state: true}};

  /** @type {any} the preferences, while they change */
  mine;
  /** @type {string[]} what keeps messages from coming at all */
  gaps = [];
  /** The hours to begin with. */
  hours = NIGHT;
  /** The time of the mail about a week, to begin with. */
  week = SUNDAY;

  constructor() {
    super();
    /** @type {{part: string, text: string, wrong: boolean} | null} what became of the last change, and where it was made */
    this.told = null;
    /** @type {{startsAt: string, zone: string | null}} the day of this person, and where they are */
    this.place;
  }

  get heading() {
    return say('preferences');
  }

  async load() {
    const [mine, day, contact, devices] = await Promise.all([
      ask(MINE), ask('notification/me/day'), ask('notification/me/contact').catch(refused => (refused.status === 404 ? null : Promise.reject(refused))), ask('notification/me/devices'),
    ]);
    this.mine = new Changing(mine, () => ask(MINE), wished => put(MINE, wished));
    this.place = {...day, zone: day.zone ?? contact?.zone ?? null};
    this.hours = mine.quietHours ?? NIGHT;
    this.week = mine.weeklyDigest ?? SUNDAY;
    this.gaps = [devices.items.length ? null : say('preferences.no-device'), contact?.confirmed && contact.reachable ? null : say('preferences.no-mail')].filter(each => each !== null);
  }

  /** @param {string} part where it was changed @param {(before: import('./preferences.js').Preferences) => import('./preferences.js').Preferences} wish */
  change(part, wish) {
    return this.settle(part, this.mine.change(wish));
  }

  /** @param {string} part @param {Promise<unknown>} done */
  async settle(part, done) {
    this.told = null;
    this.requestUpdate();
    try {
      await done;
      this.tell(part, say('reminder.saved'), false);
    } catch (refused) {
      if (!(refused instanceof Refused)) throw refused;
      this.tell(part, why(part, refused), true);
    }
  }

  /** What another change was refused for meanwhile stays to be read. @param {string} part @param {string} text @param {boolean} wrong */
  tell(part, text, wrong) {
    if (wrong || !this.told?.wrong) this.told = {part, text, wrong};
  }

  async quiet(quietHours) {
    await this.change('quiet', before => ({...before, quietHours}));
    this.hours = this.mine.shown.quietHours ?? this.hours;
  }

  async tellOfTheWeek(weeklyDigest) {
    await this.change('week', before => ({...before, weeklyDigest}));
    this.week = this.mine.shown.weeklyDigest ?? this.week;
  }

  async takeThisPlace() {
    const place = {startsAt: this.place.startsAt, zone: zone()};
    await this.settle('quiet', put('notification/me/day', place).then(() => (this.place = place)));
    await this.updateComplete;
    /** @type {HTMLElement | null} */ (this.querySelector('[name=quiet]'))?.focus();
  }

  render() {
    const preferences = this.mine.shown;
    return html`
      <div class="page reading">
        <h1>${say('preferences')}</h1>
        <p class="lead">${say('preferences.text')}</p>
        <section class="card padded">
          <label class="switch"><strong>${say('preferences.all')}</strong>
            <input type="checkbox" role="switch" name="all" aria-describedby="all-hint" .checked=${preferences.allOff} @change=${event => this.change('all', before => ({...before, allOff: event.target.checked}))}></label>
          <p class="soft" id="all-hint">${say('preferences.all.hint')}</p>
          ${this.saying('all')}
        </section>
        <section class="card padded" aria-labelledby="kinds">
          <h2 id="kinds">${say('preferences.kinds')}</h2>
          ${switchTable({preferences, turn: (kind, way, wanted) => void this.change('kinds', before => turned(before, kind, way, wanted))})}
          ${this.saying('kinds')}
          ${this.gaps.length ? html`<p class="soft small">${this.gaps.join(' ')} <a href="/reminders">${say('ways.title')}</a></p>` : nothing}
        </section>
        <section class="card padded" aria-labelledby="week"><h2 id="week">${say('preferences.week')}</h2>
          ${weekChoice({digest: preferences.weeklyDigest ?? null, last: this.week, change: digest => void this.tellOfTheWeek(digest)})}${this.saying('week')}</section>
        <section class="card padded" aria-labelledby="quiet"><h2 id="quiet">${say('preferences.quiet')}</h2>${this.quietHours(preferences)}${this.saying('quiet')}</section>
        <section class="card padded" aria-labelledby="most"><h2 id="most">${say('preferences.most')}</h2>${this.most(preferences)}${this.saying('most')}</section>
        <p class="row"><a href="/messages">${say('messages')}</a> <a href="/reminders">${say('reminders')}</a></p>
      </div>`;
  }

  quietHours({quietHours}) {
    const known = this.place.zone;
    const here = zone();
    return html`
      ${known === null ? html`<p>${say('preferences.quiet.where')}</p>` : html`
        <label class="switch"><span>${say('preferences.quiet.on')}</span>
          <input type="checkbox" role="switch" name="quiet" .checked=${quietHours !== null} @change=${event => void this.quiet(event.target.checked ? this.hours : null)}></label>
        ${quietHours === null ? html`<p class="soft">${say('preferences.quiet.off')}</p>` : html`
          <div class="hours">${this.hour('from', quietHours)} ${this.hour('to', quietHours)}</div>
          <p>${say('preferences.quiet.text', {from: clockTime(quietHours.from), to: clockTime(quietHours.to), zone: named(known)})}</p>`}`}
      ${known === here ? nothing : html`<p class="row"><span class="soft">${say('preferences.quiet.elsewhere', {zone: named(here)})}</span>
        <button type="button" class="quiet button" @click=${this.takeThisPlace}>${say('preferences.quiet.here', {zone: named(here)})}</button></p>`}`;
  }

  hour(end, hours) {
    const take = event => {
      if (event.target.value) void this.quiet({...hours, [end]: event.target.value});
      else event.target.value = hours[end];
    };
    return html`<label class="field"><span>${say(`preferences.quiet.${end}`)}</span><input class="text" type="time" name=${end} .value=${hours[end]} @change=${take}></label>`;
  }

  most({mostADay}) {
    const take = ({target}) => {
      const wished = target.value === '' && !target.validity.badInput ? null : Math.trunc(Number(target.value));
      void this.change('most', before => ({...before, mostADay: wished})).then(() => (target.value = text(this.mine.shown.mostADay)));
    };
    return html`
      <label class="field"><span>${say('preferences.most.label')}</span>
        <input class="text" type="number" inputmode="numeric" name="most" min="1" max="100" step="1" placeholder=${say('preferences.most.none')} .value=${text(mostADay)} aria-describedby="most-hint" @change=${take}></label>
      <p class="soft" id="most-hint">${say('preferences.most.hint')}</p>`;
  }

  saying(part) {
    const told = this.told?.part === part ? this.told : null;
    return html`<p role="status" class=${told?.wrong ? 'complaint' : 'told'}>${told?.text ?? nothing}</p>`;
  }
}

/** What a part may be. */
const SENSIBLE = {week: 'preferences.week.where', quiet: 'preferences.quiet.wrong', most: 'preferences.most.wrong'};

/** Why it is as it was. @param {string} part @param {Refused} refused */
function why(part, refused) {
  if ([400, 422].includes(refused.status) && part in SENSIBLE) return say(SENSIBLE[part]);
  return say(refused.stranger ? 'preferences.stranger' : 'preferences.unreachable');
}

/** @param {number | null} n */
const text = n => (n === null ? '' : String(n));

/** @param {string} zone */
const named = zone => zone.replaceAll('_', ' ');

customElements.define('preferences-page', PreferencesPage);
