import {html} from 'lit';
import {picture} from '../library/pictures.js';
import {say} from '../words/words.js';
import {time} from './time.js';

/**
 * Every pose of the class, to jump to.
 * @param {import('../live/playhead.js').Segment[]} segments
 * @param {number} current index
 * @param {boolean} can whether one can jump now
 * @param {(segment: number) => void} jump
 */
export const poseList = (segments, current, can, jump) => html`
  <ol class="pose-list" tabindex="0">${segments.map(each => html`
    <li><button ?disabled=${!can} aria-current=${each.index === current ? 'step' : 'false'} @click=${() => jump(each.index)}>
      <img src=${picture(each.picture)} alt="" width="80" height="60" loading="lazy">
      <span><strong>${each.pose.name}</strong><small>${[each.variation?.name, say(`side.${each.side}`)].filter(Boolean).join(' · ')}</small></span>
      <span class="soft">${time(each.seconds * 1000)}</span>
    </button></li>`)}</ol>`;
