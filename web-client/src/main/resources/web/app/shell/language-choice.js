import {html} from 'lit';
import {Page} from './page.js';
import {language, languages, say, speak} from '../words/words.js';

/** The languages of the app, to choose from. */
class LanguageChoice extends Page {
  render() {
    return html`
      <label for="language">${say('language')}</label>
      <select id="language" @change=${event => speak(event.target.value)}>
        ${Object.entries(languages).map(([tag, own]) => html`<option value=${tag} lang=${tag} ?selected=${tag === language}>${own}</option>`)}
      </select>`;
  }
}

customElements.define('language-choice', LanguageChoice);
