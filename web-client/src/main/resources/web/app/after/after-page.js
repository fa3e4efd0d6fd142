import {html} from 'lit';
import {Page} from '../shell/page.js';
import {ask, Refused} from '../gateway.js';
import {say} from '../words/words.js';
import {cover} from '../library/pictures.js';
import {held as length} from '../practice/figures.js';

const PATIENCE = 20;

/** What a class came to. */
class AfterPage extends Page {
  get heading() {
    return say('after.title');
  }

  async load(session) {
    this.practice = await written(session);
  }

  render() {
    const {practice} = this;
    return html`
      <div class="page reading after">
        <div class="hero">
          <img class="cover" src=${cover(practice.sequence.slug)} alt="" width="400" height="300">
          <div>
            <h1>${say(`after.${practice.ending}`)}</h1>
            <p class="lead">${say('after.text', {title: practice.sequence.title, minutes: length(practice.heldSeconds)})}</p>
            <p class="row"><a class="button" href="/">${say('after.today')}</a>
              <a class="quiet button" href="/fit/${practice.sequence.slug}">${say('after.again')}</a></p>
          </div>
        </div>
        ${practice.skipped.length ? html`<h2>${say('after.skipped')}</h2>
          <ul>${practice.skipped.map(each => html`<li>${[each.name, say(`side.${each.side}`)].filter(Boolean).join(', ')}</li>`)}</ul>` : ''}
        <h2>${say('after.held')}</h2>
        <ul class="held">${practice.poses.map(held)}</ul>
      </div>`;
  }
}

const held = each => html`
  <li><span>${each.name} <small class="soft">${say(`side.${each.side}`)}</small></span>
    <meter min="0" max="1" value=${each.plannedSeconds ? each.heldSeconds / each.plannedSeconds : 0} aria-label=${each.name}></meter>
    <span>${Math.round(each.heldSeconds)} s</span></li>`;

/** It is written within seconds of the end. */
async function written(session) {
  for (let tries = 0; ; tries += 1) {
    try {
      return await ask(`session/practices/${session}`);
    } catch (refused) {
      if (!(refused instanceof Refused) || refused.status !== 404 || tries === PATIENCE) throw refused;
      await new Promise(resolve => setTimeout(resolve, 500));
    }
  }
}

customElements.define('after-page', AfterPage);
