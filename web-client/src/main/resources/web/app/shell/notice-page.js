import {html} from 'lit';
import {Page} from './page.js';
import {say} from '../words/words.js';

/** Says why a page is not to be seen, and what can be done. */
class NoticePage extends Page {
  /** @type {'members' | 'away' | 'missing' | 'analysts'} */
  kind = 'missing';

  get heading() {
    return say(this.kind);
  }

  render() {
    const to = encodeURIComponent(location.pathname + location.search);
    return html`
      <section class="notice" role=${this.kind === 'away' ? 'status' : 'region'} aria-label=${this.heading}>
        <h1>${this.heading}</h1>
        <p>${say(`${this.kind}.text`)}</p>
        <p class="row center">
          ${this.kind === 'members' ? html`<a class="button" href="/sign-in?to=${to}">${say('sign-in')}</a>` : ''}
          <a class="quiet button" href="/library">${say('library')}</a>
        </p>
      </section>`;
  }
}

customElements.define('notice-page', NoticePage);
