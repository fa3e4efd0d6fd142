import {html, nothing} from 'lit';
import {Page} from '../shell/page.js';
import {ask} from '../gateway.js';
import {locale, say} from '../words/words.js';
import {cover, isComposed, posePicture} from '../library/pictures.js';
import {chart, drawn} from './charts.js';
import {classTitles} from './titles.js';
import {figure} from './zone.js';

/** What a year was. */
class YearPage extends Page {
  year = 0;
  /** @type {any} */
  review;
  /** @type {any} the drawing of its days */
  days;
  /** @type {Record<string, string>} */
  titles = {};
  streakWanted = false;

  get heading() {
    return say('year.title', {year: this.year});
  }

  async load(year) {
    this.year = Number(year);
    const [review, days, titles, habits] = await Promise.all([ask(figure(`years/${year}`)), chart('heat-map', {year}), classTitles(), ask('session/me/habits')]);
    Object.assign(this, {review, days, titles, streakWanted: habits.streaks});
  }

  render() {
    return html`
      <div class="page year">
        <h1>${this.heading}</h1>
        ${this.review.practices ? this.figures() : html`<p class="lead">${say('year.none')}</p>`}
        ${this.review.practices ? drawn(this.days) : nothing}
        <nav class="row" aria-label=${say('year.others')}>
          <a class="quiet button" href="/year/${this.year - 1}">${this.year - 1}</a>
          ${this.year < new Date().getFullYear() ? html`<a class="quiet button" href="/year/${this.year + 1}">${this.year + 1}</a>` : nothing}
          <a class="quiet button" href="/practice">${say('practice.title')}</a></nav>
      </div>`;
  }

  figures() {
    const {practices, days, minutes, longestStreak, favouriteClass, favouritePose, usualTime} = this.review;
    return html`
      <dl class="year-figures">
        ${number(days, 'year.days')} ${number(Math.round(minutes), 'year.minutes')} ${number(practices, 'year.practices')}
        ${this.streakWanted && longestStreak > 1 ? number(longestStreak, 'year.streak') : nothing}
        ${usualTime ? words(say(`year.time.${usualTime.time}`), say('year.time')) : nothing}
        ${favouriteClass ? words(html`<a href=${isComposed(favouriteClass.sequence) ? '/compose' : `/classes/${favouriteClass.sequence}`}>${favouriteClass.title ?? this.titles[favouriteClass.sequence] ?? favouriteClass.sequence}</a>`,
          say('year.class'), cover(favouriteClass.sequence)) : nothing}
        ${favouritePose ? words(html`<a href="/poses/${favouritePose.pose}">${favouritePose.name}</a>`, say('year.pose'), posePicture(favouritePose.pose)) : nothing}
      </dl>`;
  }
}

const number = (n, what) => html`<div class="card"><dt>${say(`${what}.${n === 1 ? 'one' : 'other'}`)}</dt><dd>${n.toLocaleString(locale)}</dd></div>`;

const words = (text, what, image = '') => html`<div class="card"><dt>${what}</dt><dd class="words">${image ? html`<img src=${image} alt="" width="400" height="300">` : nothing}${text}</dd></div>`;

customElements.define('year-page', YearPage);
