import {html, nothing} from 'lit';
import {Page} from '../shell/page.js';
import {ask} from '../gateway.js';
import {say} from '../words/words.js';
import {posePicture} from '../library/pictures.js';
import {copy} from './copying.js';
import {said} from './dose.js';

/** A class that somebody shared by its link, to be looked at and copied. */
class SharedPage extends Page {
  static properties = {complaint: {state: true}, busy: {state: true}};

  constructor() {
    super();
    this.token = '';
    this.complaint = '';
    this.busy = false;
  }

  get heading() {
    return this.it?.title ?? '';
  }

  async load(token) {
    this.token = token;
    this.it = await ask(`catalog/shared-sequences/${token}`);
    const slugs = [...new Set(this.it.blocks.flatMap(each => each.steps.map(step => step.pose)))];
    const poses = await Promise.all(slugs.map(each => ask(`catalog/poses/${each}`).catch(() => null)));
    /** @type {Map<string, string>} */
    this.names = new Map(poses.filter(Boolean).map(each => [each.slug, each.name]));
  }

  copy = async () => {
    this.busy = true;
    this.complaint = await copy(this.it.slug, this.token);
    this.busy = false;
  };

  render() {
    const {it} = this;
    return html`
      <article class="page reading">
        <p class="eyebrow">${say('author.shared')}</p>
        <h1 lang=${it.language}>${it.title}</h1>
        <p class="lead" lang=${it.language}>${it.summary}</p>
        <p class="soft">${say(`intent.${it.intent}`)} · ${say(`level.${it.level}`)}</p>
        ${it.safety.map(each => html`<p lang=${it.language}>${each.text}</p>`)}
        <p class="row"><button type="button" class="button" ?disabled=${this.busy} @click=${this.copy}>${say('author.copy')}</button></p>
        ${this.complaint ? html`<p role="alert" class="complaint">${this.complaint}</p>` : nothing}
        ${it.blocks.map(each => html`<h2 lang=${it.language}>${each.title}</h2><ol class="steps">${each.steps.map(step => this.step(step))}</ol>`)}
      </article>`;
  }

  step(step) {
    return html`
      <li class="step"><img src=${posePicture(step.pose, step.variation)} alt="" width="120" height="90" loading="lazy">
        <div><a href="/poses/${step.pose}">${this.names?.get(step.pose) ?? step.pose}</a> <span class="tag">${said(step.dose.taught, say)}</span>
          <p lang=${this.it.language}>${step.cue}</p></div></li>`;
  }
}

customElements.define('shared-page', SharedPage);
