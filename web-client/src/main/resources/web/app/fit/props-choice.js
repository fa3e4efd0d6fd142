import {html} from 'lit';
import {say} from '../words/words.js';

const PROPS = ['block', 'strap', 'blanket', 'cushion', 'bolster', 'chair', 'wall', 'folded-mat'];

/**
 * What is at hand; all of it where nothing is said.
 * @param {string[] | null} props
 * @param {(props: string[] | null) => void} change
 */
export function propsChoice(props, change) {
  const there = props ?? PROPS;
  const turn = each => {
    const now = PROPS.filter(one => there.includes(one) !== (one === each));
    change(now.length === PROPS.length ? null : now);
  };
  return html`
    <fieldset class="field"><legend>${say('fit.props')}</legend>
      <div class="chips">${PROPS.map(each => html`
        <button type="button" class="chip" aria-pressed=${there.includes(each)} @click=${() => turn(each)}>${say(`prop.${each}`)}</button>`)}</div>
    </fieldset>`;
}
