import {html} from 'lit';
import * as icons from '../shell/icons.js';
import {say} from '../words/words.js';

const SIGNS = {like: icons.heart, never: icons.never};

/**
 * Two buttons beside a pose; the one that is pressed is taken back by a press more.
 * @param {{name: string, opinion: import('./opinions.js').Opinion | null, think: (opinion: import('./opinions.js').Opinion | null) => void}} it
 */
export const opinionChoice = ({name, opinion, think}) => html`
  <span class="opinions">${/** @type {const} */ (['like', 'never']).map(each => html`
    <button class="round" data-opinion=${each} aria-pressed=${opinion === each} aria-label="${say(`opinion.${each}`)}: ${name}" title=${say(`opinion.${each}`)}
      @click=${() => think(opinion === each ? null : each)}>${SIGNS[each]}</button>`)}</span>`;
