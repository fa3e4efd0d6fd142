import {html, nothing, svg} from 'lit';
import {Page} from '../shell/page.js';
import {ask} from '../gateway.js';
import {count, locale, say} from '../words/words.js';
import {cover, posePicture} from '../library/pictures.js';
import {held, week} from './figures.js';

const WEEKS = 12;
const day = new Intl.DateTimeFormat(locale, {weekday: 'long', day: 'numeric', month: 'long'});
const short = new Intl.DateTimeFormat(locale, {day: 'numeric', month: 'short', timeZone: 'UTC'});

/** What somebody has practised so far, and what it adds up to. */
class PracticePage extends Page {
  static properties = {practices: {state: true}, next: {state: true}};

  /** @type {any} */
  stats;

  get heading() {
    return say('practice.title');
  }

  async load() {
    const zone = encodeURIComponent(Intl.DateTimeFormat().resolvedOptions().timeZone);
    const [page, stats] = await Promise.all([ask('session/practices?limit=20'), ask(`session/stats/me?weeks=${WEEKS}&zone=${zone}`)]);
    Object.assign(this, {practices: page.items, next: page.next, stats});
  }

  async more() {
    const page = await ask(`session/practices?limit=20&after=${encodeURIComponent(this.next)}`);
    this.practices = [...this.practices, ...page.items];
    this.next = page.next;
  }

  render() {
    return html`
      <div class="page reading">
        <h1>${say('practice.title')}</h1>
        ${this.practices.length ? html`${this.weeks()} ${this.sides()} ${this.history()}` : html`
          <p class="lead">${say('practice.none')}</p><p class="row"><a class="button" href="/">${say('after.today')}</a></p>`}
      </div>`;
  }

  weeks() {
    const {weeks, streak} = this.stats;
    const most = Math.max(30, ...weeks.map(each => each.minutes));
    const text = weeks.map(each => `${short.format(Date.parse(each.from))}: ${week(each)}`).join('; ');
    return html`
      <section class="card padded" aria-labelledby="weeks">
        <h2 id="weeks">${say('practice.weeks')}</h2>
        <svg class="bars wide" viewBox="0 0 ${weeks.length * 30} 96" role="img" aria-label=${text}>
          ${weeks.map((each, i) => bar(each, i, most, weeks.length))}</svg>
        <p class="row figures"><span><strong>${week(weeks.at(-1))}</strong> <span class="soft">${say('week')}</span></span>
          ${streak.current ? html`<span><strong>${count('streak', streak.current)}</strong></span>` : nothing}
          ${streak.longest > streak.current ? html`<span><strong>${count('streak', streak.longest)}</strong> <span class="soft">${say('practice.longest')}</span></span>` : nothing}</p>
      </section>`;
  }

  /** Poses that were held on both sides, the less even the earlier. */
  sides() {
    const pairs = balance(this.stats.poses).slice(0, 5);
    if (pairs.length === 0) return nothing;
    return html`
      <section class="card padded" aria-labelledby="sides"><h2 id="sides">${say('practice.sides')}</h2>
        <ul class="sides">${pairs.map(each => html`
          <li><img src=${posePicture(each.pose)} alt="" width="80" height="60" loading="lazy"><span><strong>${each.name}</strong>
            <span class="pair"><span>${say('side.left')}<b>${held(each.left)}</b></span><span>${say('side.right')}<b>${held(each.right)}</b></span></span></span></li>`)}</ul>
      </section>`;
  }

  history() {
    return html`
      <h2>${say('practice.history')}</h2>
      <ul class="history">${this.practices.map(each => html`
        <li><a class="card" href="/after/${each.session}"><img src=${cover(each.sequence.slug)} alt="" width="120" height="90" loading="lazy">
          <span class="card-text"><strong>${each.sequence.title}</strong><small><time datetime=${each.startedAt}>${day.format(new Date(each.startedAt))}</time> · ${held(each.heldSeconds)}${
            each.ending === 'finished' ? '' : ` · ${say(`practice.${each.ending}`)}`}</small></span></a></li>`)}</ul>
      ${this.next ? html`<p><button class="quiet button" @click=${this.more}>${say('more')}</button></p>` : nothing}`;
  }
}

const bar = (each, i, most, weeks) => {
  const height = Math.max(3, (each.minutes / most) * 68);
  return svg`<rect class=${i === weeks - 1 ? 'now' : ''} x=${i * 30 + 6} y=${72 - height} width="18" height=${height} rx="5"/>
    ${i % 3 === 2 ? svg`<text x=${i * 30 + 15} y="90" text-anchor="middle">${short.format(Date.parse(each.from))}</text>` : nothing}`;
};

function balance(poses) {
  /** @type {Map<string, any>} */
  const pairs = new Map();
  for (const {pose, name, side, heldSeconds} of poses) {
    if (side !== 'left' && side !== 'right') continue;
    pairs.set(pose, {left: 0, right: 0, ...pairs.get(pose), pose, name, [side]: heldSeconds});
  }
  const uneven = ({left, right}) => Math.abs(left - right);
  return [...pairs.values()].filter(each => each.left + each.right >= 1).sort((a, b) => uneven(b) - uneven(a));
}

customElements.define('practice-page', PracticePage);
