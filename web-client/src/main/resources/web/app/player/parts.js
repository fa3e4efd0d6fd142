// What every screen of a class is put together from: the figure, the ring, the words, and what comes next.
import {html, nothing} from 'lit';
import {figureOf, picture} from '../library/pictures.js';
import {say} from '../words/words.js';
import {sentence} from './cues.js';

/** @typedef {import('../live/playhead.js').View} View @typedef {import('../live/playhead.js').Segment} Segment */

/** It moves where there is a movement, while there is one. @param {View} shown */
export const figure = ({segment, state, phase}) => html`
  <figure class="player-figure">${segment ? html`<img src=${state === 'running' && phase === 'pose' ? figureOf(segment) : picture(segment.picture)} alt=${form(segment)} width="800" height="600">` : nothing}</figure>`;

/** @param {View} shown */
export const ring = shown => html`
  <div class="ring" role="timer" aria-live="off" aria-label=${say('player.ring')}>
    <svg viewBox="0 0 120 120" aria-hidden="true">
      <circle class="ring-track" cx="60" cy="60" r="54"/>
      <circle class="ring-left" cx="60" cy="60" r="54" pathLength="1" stroke-dasharray="1" stroke-dashoffset=${(-shown.gone).toFixed(4)}/>
    </svg>
    <span class="ring-seconds"></span>
  </div>`;

/** @param {View} shown @param {string} ready what is said before it begins */
export const words = (shown, ready) => html`
  <div class="player-words">
    <p class="eyebrow">${shown.state === 'ready' ? ready : say(eyebrow(shown))}</p>
    <h1>${shown.segment?.pose.name ?? say('player.over')}</h1>
    ${shown.segment ? forms(shown.segment) : nothing}
    <p class="player-cue">${sentence(shown)}</p>
  </div>`;

const forms = ({pose, variation, side}) => html`
  <p class="player-form">
    ${pose.sanskrit ? html`<span class="sanskrit" lang="sa">${pose.sanskrit}</span>` : nothing}
    ${variation ? html`<span class="tag">${variation.name}</span>` : nothing}
    ${say(`side.${side}`) ? html`<span class="tag side" data-side=${side}>${say(`side.${side}`)}</span>` : nothing}
  </p>`;

/** @param {Segment | null} next */
export const coming = next => html`
  <aside class="player-next">
    ${next ? html`
      <img src=${picture(next.picture)} alt="" width="120" height="90">
      <p><small>${say('player.next')}</small><strong>${next.pose.name}</strong><span>${say(`side.${next.side}`)}</span></p>`
      : html`<p><small>${say('player.last')}</small></p>`}
  </aside>`;

function eyebrow({state, phase, visit}) {
  if (state === 'paused') return 'player.paused';
  if (phase === 'transition') return 'player.coming';
  return visit > 1 ? 'player.once-more' : 'player.title';
}

/** @param {Segment} segment */
export function form(segment) {
  return [segment.pose.name, segment.variation?.name, say(`side.${segment.side}`)].filter(Boolean).join(', ');
}
