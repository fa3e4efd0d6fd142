import {html} from 'lit';
import {Page} from '../shell/page.js';
import {ask} from '../gateway.js';
import {copy} from '../author/copying.js';
import {say} from '../words/words.js';
import {cover, picture, posePicture} from './pictures.js';

/** A class as its teacher teaches it. */
class ClassPage extends Page {
  static properties = {complaint: {state: true}};

  /** @type {Map<string, string>} what each pose is called */
  names = new Map();

  constructor() {
    super();
    this.complaint = '';
  }

  get heading() {
    return this.it?.title ?? '';
  }

  async load(slug, query) {
    this.query = query.size ? `?${query}` : '';
    this.it = await ask(`catalog/sequences/${slug}`);
    const [summary, poses] = await Promise.all([
      ask(`catalog/sequences?limit=100`).then(page => page.items.find(each => each.slug === slug)),
      namesOfPoses(),
    ]);
    this.minutes = summary?.minutes;
    this.names = poses;
  }

  copy = async () => {
    this.complaint = await copy(this.it.slug);
  };

  render() {
    const {it} = this;
    return html`
      <article class="page reading">
        <div class="hero">
          <img class="cover" src=${cover(it.slug)} alt="" width="400" height="300">
          <div>
            <p class="eyebrow">${say(`intent.${it.intent}`)} · ${say(`level.${it.level}`)}</p>
            <h1>${it.title}</h1>
            <p class="lead">${it.summary}</p>
            ${this.minutes ? html`<p class="soft">${say('range', this.minutes)}</p>` : ''}
            <p class="row"><a class="button" href="/fit/${it.slug}${this.query}">${say('fit')}</a>
              <a class="quiet button" href="/api/catalog/sequences/${it.slug}/cheat-sheet.pdf" target="_blank">${say('cheat-sheet')}</a>
              ${this.minutes ? html`<a href="/cheat-sheet?class=${it.slug}">${say('by-mail.short')}</a>` : ''}
              <button class="link" @click=${this.copy}>${say('author.copy')}</button></p>
            ${this.complaint ? html`<p role="alert" class="complaint">${this.complaint}</p>` : ''}
          </div>
        </div>
        ${it.audience ? html`<h2>${say('for-whom')}</h2><p>${it.audience.text}</p>` : ''}
        ${it.safety?.length ? html`<h2>${say('good-to-know')}</h2><ul>${it.safety.map(each => html`<li>${each.text}</li>`)}</ul>` : ''}
        ${it.blocks.map(block => html`
          ${block.title ? html`<h2>${block.title}</h2>` : ''}
          <ol class="steps">${block.steps.map(step => this.step(step))}</ol>`)}
        <details><summary>${say('sheet')}</summary>
          <img class="contact-sheet" src=${picture(`/sequences/${it.slug}/contact-sheet.svg`)} alt=${it.title} loading="lazy">
        </details>
      </article>`;
  }

  step(step) {
    return html`
      <li class="step">
        <img src=${posePicture(step.pose, step.variation)} alt="" width="120" height="90" loading="lazy">
        <div><a href="/poses/${step.pose}">${this.names.get(step.pose) ?? step.pose}</a>${step.cue ? html`<p>${step.cue}</p>` : ''}</div>
      </li>`;
  }
}

async function namesOfPoses() {
  const names = new Map();
  for (let after = ''; ;) {
    const page = await ask(`catalog/poses?limit=100${after}`);
    page.items.forEach(each => names.set(each.slug, each.name));
    if (!page.next) return names;
    after = `&after=${encodeURIComponent(page.next)}`;
  }
}

customElements.define('class-page', ClassPage);
