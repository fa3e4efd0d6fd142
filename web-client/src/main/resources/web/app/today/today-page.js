import {html, nothing, svg} from 'lit';
import {Page} from '../shell/page.js';
import {ask, person} from '../gateway.js';
import {count, say} from '../words/words.js';
import {cover} from '../library/pictures.js';
import {begin} from '../fit/begin.js';
import {wishes} from '../fit/wishes.js';
import {figure, zone} from '../practice/zone.js';
import {dateAndTime} from '../reminder/rule.js';
import {nextReminder} from './next-reminder.js';
import {suggestion} from './suggestion.js';

/** Where a day begins: the class that is under way, or one that suits today. */
class TodayPage extends Page {
  static properties = {turn: {state: true}, complaint: {state: true}, busy: {state: true}};

  /** @type {any[]} */
  classes = [];
  /** @type {string[]} the classes that are made for what is to be minded first */
  made = [];
  /** @type {import('./next-reminder.js').Next | null} */
  reminder = null;

  constructor() {
    super();
    this.turn = 0;
    this.speed = 0;
  }

  get heading() {
    return say('today');
  }

  async load(_, query) {
    this.speed = Number(query.get('speed'));
    this.name = (await person()).name;
    const [all, made] = await Promise.all([ask('catalog/sequences?limit=100'), this.concern ? ask(`catalog/sequences?limit=100&concern=${this.concern}`) : {items: []}]);
    this.classes = all.items;
    this.made = made.items.map(each => each.slug);
    if (this.name === null) return;
    const [running, paused, stats, streak, reminder] = await Promise.all([
      ask('session/sessions?state=running&limit=1'),
      ask('session/sessions?state=paused&limit=1'),
      ask(`session/stats/me?weeks=5&zone=${encodeURIComponent(zone())}`),
      ask(figure('streak')),
      nextReminder(),
    ]);
    this.reminder = reminder;
    this.stats = stats;
    this.streak = streak;
    const under = running.items[0] ?? paused.items[0];
    this.session = under ? await ask(`session/sessions/${under.id}`) : null;
  }

  /** What is to be minded first. */
  get concern() {
    return wishes().body[0]?.concern ?? '';
  }

  get suggested() {
    return suggestion(this.classes, {...wishes(), made: this.made, hour: new Date().getHours(), day: Math.floor(Date.now() / 86_400_000), turn: this.turn});
  }

  async start(sequence) {
    this.busy = true;
    try {
      await begin({sequence, ...wishes(), ...(this.speed > 1 ? {rehearsalSpeed: this.speed} : {})});
    } catch (refused) {
      this.complaint = refused.message;
      this.busy = false;
    }
  }

  render() {
    return html`<div class="page today">${this.name === null ? this.welcome() : this.greeting()}
      ${this.session ? this.goOn() : ''} ${this.suggest()} ${this.stats ? html`${this.week()} ${ways}` : ''}</div>`;
  }

  welcome() {
    return html`
      <section class="welcome">
        <h1>${say('welcome')}</h1>
        <p class="lead">${say('welcome.text')}</p>
        <p class="row"><a class="button large" href="/sign-in">${say('sign-in')}</a><a class="quiet button large" href="/library">${say('welcome.look')}</a></p>
        <p><a href="/cheat-sheet">${say('by-mail')}</a></p>
      </section>`;
  }

  greeting() {
    const hour = new Date().getHours();
    const part = hour < 5 || hour >= 18 ? 'evening' : hour < 11 ? 'morning' : 'day';
    return html`<h1>${say(part, {name: this.name?.split(' ')[0] ?? ''})}</h1>`;
  }

  goOn() {
    const {session} = this;
    const segment = session.segments?.[session.position?.segment ?? 0];
    const share = session.plannedSeconds ? session.elapsedSeconds / session.plannedSeconds : 0;
    return html`
      <a class="card feature go-on" href="/player/${session.id}">
        <img src=${segment ? `/api/catalog${segment.picture}&theme=auto` : cover(session.sequence.slug)} alt="" width="400" height="300">
        <span class="card-text"><small class="eyebrow">${say('go-on.title')}</small><strong>${session.sequence.title}</strong>
          <span>${say(`go-on.${session.state}`, {pose: segment?.pose.name ?? ''})}</span>
          <progress max="1" value=${share} aria-label=${session.sequence.title}></progress>
          <span class="button">${say('go-on')}</span></span>
      </a>`;
  }

  suggest() {
    const each = this.suggested;
    if (!each) return '';
    const signedIn = this.name !== null;
    return html`
      <section class="card feature" aria-labelledby="suggested">
        <img src=${cover(each.slug)} alt="" width="400" height="300">
        <div class="card-text">
          <small class="eyebrow">${this.made.includes(each.slug) ? say('suggestion.for', {concern: say(`concern.${this.concern}`)}) : say('suggestion')}</small>
          <strong id="suggested"><a href="/classes/${each.slug}">${each.title}</a></strong>
          <span>${each.summary}</span>
          ${this.complaint ? html`<p role="alert" class="complaint">${this.complaint}</p>` : ''}
          <div class="row">
            ${signedIn ? html`<button class="button large" ?disabled=${this.busy} @click=${() => this.start(each.slug)}>
              ${say('start.now', {minutes: count('minutes', each.minutes.usual)})}</button>` : ''}
            <a class="quiet button" href="/fit/${each.slug}">${say('fit')}</a>
            <button class="quiet button" @click=${() => (this.turn += 1)}>${say('another')}</button>
          </div>
        </div>
      </section>`;
  }

  titleOf(sequence) {
    return this.classes.find(each => each.slug === sequence)?.title ?? '';
  }

  week() {
    const {streak, stats: {weeks}} = this;
    const now = weeks.at(-1);
    const most = Math.max(30, ...weeks.map(each => each.minutes));
    return html`
      <section class="card week" aria-labelledby="week">
        <div><h2 id="week"><a href="/practice">${say('week')}</a></h2>
          ${now?.minutes >= 1
            ? html`<p class="figure-number">${count('minutes', Math.round(now.minutes))}</p><p class="soft">${count('practices', now.practices)}${streak.wanted && streak.current > 1 ? ` · ${count('streak', streak.current)}` : ''}</p>`
            : html`<p>${say('week.none')}</p>`}
          ${this.reminder ? html`<p class="next-reminder"><a href="/reminders">${say('today.reminder', {when: dateAndTime(this.reminder.local)})}</a> <span class="soft">${this.titleOf(this.reminder.sequence)}</span></p>` : nothing}</div>
        <svg class="bars" viewBox="0 0 ${weeks.length * 20} 50" aria-hidden="true">
          ${weeks.map((each, i) => bar(i, each.minutes / most, i === weeks.length - 1))}</svg>
      </section>`;
  }
}

const ways = html`
  <p class="ways"><a class="quiet button" href="/practice">${say('practice.title')}</a><a class="quiet button" href="/compose">${say('compose.link')}</a><a class="quiet button" href="/reminders">${say('reminders')}</a>
    <a class="quiet button" href="/pair">${say('pair.title')}</a></p>`;

const bar = (i, share, now) => svg`<rect class=${now ? 'now' : ''} x=${i * 20 + 4} y=${48 - Math.max(3, share * 46)} width="12" height=${Math.max(3, share * 46)} rx="4"/>`;

customElements.define('today-page', TodayPage);
