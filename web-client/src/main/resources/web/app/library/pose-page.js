import {html} from 'lit';
import {Page} from '../shell/page.js';
import {ask} from '../gateway.js';
import {say} from '../words/words.js';
import {motion, posePicture} from './pictures.js';

/** A pose: how it goes, what to take care of, and its other forms. */
class PosePage extends Page {
  static properties = {moving: {state: true}};

  constructor() {
    super();
    this.moving = matchMedia('(prefers-reduced-motion: no-preference)').matches;
  }

  get heading() {
    return this.it?.name ?? '';
  }

  async load(slug) {
    this.it = await ask(`catalog/poses/${slug}`);
  }

  render() {
    const {it} = this;
    const others = (it.aliases ?? []).filter(each => each.kind === 'tradition' || each.kind === 'translation');
    return html`
      <article class="page reading">
        <div class="hero">
          <div class="moving">
            <img class="cover" src=${this.moving ? motion(it.slug) : posePicture(it.slug)} alt=${it.name} width="400" height="300">
            <button class="chip" @click=${() => (this.moving = !this.moving)}>${say(this.moving ? 'still' : 'move')}</button>
          </div>
          <div>
            <p class="eyebrow">${say(`level.${it.level}`)}</p>
            <h1>${it.name}</h1>
            ${it.sanskrit ? html`<p class="sanskrit" lang="sa">${it.sanskrit.iast}</p>` : ''}
            <p class="lead">${it.summary}</p>
            ${others.length ? html`<p class="soft">${say('also-called')}: ${others.map(each => each.name).join(', ')}</p>` : ''}
          </div>
        </div>
        <h2>${say('how')}</h2>
        <div class="columns">${['enter', 'hold', 'leave'].map(when => this.cues(when))}</div>
        ${it.effects?.length ? html`<h2>${say('does')}</h2><ul>${it.effects.map(each => html`<li>${each}</li>`)}</ul>` : ''}
        ${it.variations?.length ? html`<h2>${say('ways')}</h2><ul class="cards small">${it.variations.map(each => this.variation(each))}</ul>` : ''}
        ${it.cautions?.length ? html`<h2>${say('take-care')}</h2><ul class="cautions">${it.cautions.map(caution)}</ul>` : ''}
      </article>`;
  }

  cues(when) {
    const cues = this.it.cues.filter(each => each.when === when);
    return cues.length
      ? html`<section><h3>${say(`how.${when}`)}</h3><ol>${cues.map(each => html`<li>${each.text}</li>`)}</ol></section>`
      : '';
  }

  variation(each) {
    return html`
      <li class="card">
        <img src=${posePicture(this.it.slug, each.slug)} alt="" width="400" height="300" loading="lazy">
        <span class="card-text"><strong>${each.name}</strong><small>${say(each.direction)}</small><span>${each.summary}</span></span>
      </li>`;
  }
}

const caution = each => html`
  <li><strong>${each.text}</strong> ${each.reason}
    ${each.for ? html`<span class="soft">${each.for.map(concern => say(`concern.${concern}`)).join(', ')}</span>` : ''}</li>`;

customElements.define('pose-page', PosePage);
