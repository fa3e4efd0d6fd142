import {html, nothing} from 'lit';
import {Page} from '../shell/page.js';
import {ask, Refused} from '../gateway.js';
import {say} from '../words/words.js';
import {cover, fitting, posePicture} from '../library/pictures.js';
import {untold} from '../feedback/feedback.js';
import {unsent} from '../feedback/telling.js';
import '../feedback/feedback-form.js';
import {opinionChoice} from '../opinion/opinion-choice.js';
import {opinions, think} from '../opinion/opinions.js';
import {held as length} from '../practice/figures.js';
import {titleOf} from '../practice/titles.js';
import {byPose} from './poses.js';

const PATIENCE = 20;

/** What a practice came to, and how it was. */
class AfterPage extends Page {
  static properties = {opinions: {state: true}, told: {state: true}, complaint: {state: true}};

  get heading() {
    return say('after.title');
  }

  /** @type {any} of a session, or an entry */
  practice;

  async load(practice) {
    this.told = '';
    this.complaint = '';
    [this.practice, this.opinions] = await Promise.all([written(practice), opinions().catch(() => ({}))]);
    this.title = await titleOf(this.practice);
    this.feedback = unsent(practice) ?? this.practice.feedback ?? untold;
  }

  /** @param {import('./poses.js').Held} of @param {import('../opinion/opinions.js').Opinion | null} opinion */
  async think({pose, name}, opinion) {
    const before = this.opinions;
    this.opinions = {...before, [pose]: opinion};
    this.complaint = '';
    try {
      await think(pose, opinion);
      this.told = say(`opinion.${opinion ?? 'none'}.told`, {name});
    } catch (refused) {
      if (!(refused instanceof Refused)) throw refused;
      this.opinions = before;
      this.told = '';
      this.complaint = say(refused.is('too-many-opinions') ? 'opinion.too-many' : 'player.unreachable.short');
    }
  }

  render() {
    const {practice} = this;
    return html`
      <div class="page reading after">
        ${this.hero()}
        <feedback-form practice=${practice.id} .given=${this.feedback}></feedback-form>
        ${practice.poses ? this.poses() : nothing}
      </div>`;
  }

  hero() {
    const {practice, title} = this;
    const sequence = practice.sequence?.slug ?? practice.entered.sequence;
    return html`
      <div class="hero">
        ${sequence ? html`<img class="cover" src=${cover(sequence)} alt="" width="400" height="300">` : nothing}
        <div>
          <h1>${say(`after.${practice.ending ?? 'entered'}`)}</h1>
          <p class="lead">${say(practice.ending ? 'after.text' : 'after.text.entered', {title, minutes: length(practice.heldSeconds)})}</p>
          <p class="row"><a class="button" href="/practice">${say('practice.title')}</a>
            ${sequence ? html`<a class="quiet button" href=${fitting(sequence)}>${say('after.again')}</a>` : nothing}</p>
        </div>
      </div>`;
  }

  poses() {
    return html`
      <h2>${say('after.held')}</h2>
      <p class=${this.complaint ? 'complaint' : 'told'} role="status">${this.complaint || this.told}</p>
      <ul class="held">${byPose(this.practice.poses).map(each => html`
        <li><img src=${posePicture(each.pose)} alt="" width="80" height="60" loading="lazy">
          <span class="held-pose"><strong>${each.name}</strong>${each.skipped ? html` <span class="tag side">${say('after.let-pass')}</span>` : nothing}
            <small class="soft">${each.sides.map(sided).join(' · ')}</small>
            <meter min="0" max="1" value=${each.planned ? each.held / each.planned : 0} aria-label=${each.name}></meter></span>
          ${opinionChoice({name: each.name, opinion: this.opinions[each.pose] ?? null, think: opinion => void this.think(each, opinion)})}</li>`)}</ul>`;
  }
}

const sided = ({side, seconds}) => `${say(`side.${side}`)} ${seconds} s`.trim();

/** It is written within seconds of the end. */
async function written(practice) {
  for (let tries = 0; ; tries += 1) {
    try {
      return await ask(`session/practices/${practice}`);
    } catch (refused) {
      if (!(refused instanceof Refused) || refused.status !== 404 || tries === PATIENCE) throw refused;
      await new Promise(resolve => setTimeout(resolve, 500));
    }
  }
}

customElements.define('after-page', AfterPage);
