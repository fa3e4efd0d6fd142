import {html, nothing} from 'lit';
import {say} from '../words/words.js';

const STEPS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/**
 * A question that is answered from 0 to 10, or not at all.
 * @param {{name: string, question: string, ends: string, value: number | null, change: (value: number | null) => void}} it ends is what
 *   the words for both ends begin with
 */
export function scale({name, question, ends, value, change}) {
  return html`
    <fieldset class="scale" aria-describedby="${name}-ends"><legend>${question}</legend>
      <div class="scale-steps">${STEPS.map(each => html`
        <label><input type="radio" name=${name} value=${each} .checked=${each === value} @change=${() => change(each)}><span>${each}</span></label>`)}</div>
      <p class="scale-ends" id="${name}-ends"><span>${say(`${ends}.least`)}</span><span>${say(`${ends}.most`)}</span></p>
      ${value === null ? nothing : html`<button type="button" class="link" @click=${event => { event.target.closest('fieldset').querySelector('input').focus(); change(null); }}>${say('feedback.clear')}</button>`}
    </fieldset>`;
}
