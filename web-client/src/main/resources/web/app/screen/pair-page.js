import {html, nothing} from 'lit';
import {Page} from '../shell/page.js';
import {own, person, Refused} from '../gateway.js';
import {say} from '../words/words.js';

const DIGITS = 6;

/** Where a code is entered that another screen shows. */
class PairPage extends Page {
  static properties = {code: {state: true}, outcome: {state: true}, busy: {state: true}};

  get heading() {
    return say('pair.title');
  }

  async load(_, query) {
    this.code = (query.get('code') ?? '').replace(/\D/g, '').slice(0, DIGITS);
    this.outcome = '';
    if ((await person()).name === null) throw new Refused(401);
  }

  type(event) {
    this.code = event.target.value.replace(/\D/g, '').slice(0, DIGITS);
    event.target.value = this.code;
    this.outcome = '';
  }

  async pair(event) {
    event.preventDefault();
    if (this.code.length < DIGITS) {
      this.outcome = 'short';
      return;
    }
    this.busy = true;
    try {
      const mayPause = event.target.elements.mayPause.checked;
      const answer = await fetch(`/screens/${this.code}`, {method: 'PUT', headers: {...own, 'Content-Type': 'application/json'}, body: JSON.stringify({mayPause})});
      this.outcome = answer.ok ? 'done' : answer.status === 404 ? 'unknown' : 'away';
    } catch {
      this.outcome = 'away';
    } finally {
      this.busy = false;
    }
  }

  render() {
    return html`
      <section class="page narrow">
        <h1>${say('pair.title')}</h1>
        ${this.outcome === 'done' ? this.done() : this.form()}
      </section>`;
  }

  done() {
    return html`<p class="lead" role="status">${say('pair.done')}</p><p class="row"><a class="button" href="/">${say('after.today')}</a></p>`;
  }

  form() {
    const wrong = this.outcome !== '';
    return html`
      <p class="lead">${say('pair.text', {address: `${location.host}/tv`})}</p>
      <form class="card padded" novalidate @submit=${this.pair}>
        <label class="field" for="code"><span>${say('pair.code')}</span></label>
        <input class="code" id="code" inputmode="numeric" autocomplete="one-time-code" maxlength="7" .value=${this.code} @input=${this.type}
          aria-invalid=${wrong} aria-describedby=${wrong ? 'wrong' : nothing}>
        ${wrong ? html`<p id="wrong" class="complaint" role="alert">${say(`pair.${this.outcome}`)}</p>` : nothing}
        <label class="switch"><span>${say('pair.pause')}</span><input type="checkbox" role="switch" name="mayPause" checked></label>
        <p class="soft small">${say('pair.limits')}</p>
        <button class="button large" ?disabled=${this.busy}>${say('pair.connect')}</button>
      </form>`;
  }
}

customElements.define('pair-page', PairPage);
