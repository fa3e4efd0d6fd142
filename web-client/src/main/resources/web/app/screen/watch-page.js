import {html, nothing} from 'lit';
import * as icons from '../shell/icons.js';
import {ring} from '../player/parts.js';
import {companions} from '../together/companions.js';
import {say} from '../words/words.js';
import {GuestPlayer} from './guest-player.js';
import {ScreenPage} from './screen-page.js';

/** A class on the wrist: the ring, the pose and the side; a tap pauses it. */
class WatchPage extends ScreenPage {
  follower = 'watch-player';
}

class WatchPlayer extends GuestPlayer {
  render() {
    const {shown} = this;
    const {segment, state} = shown;
    const side = segment ? say(`side.${segment.side}`) : '';
    const together = state === 'ready' ? companions(this.company) : ''; // later the wrist has room for the pose only
    const act = say({ready: 'player.begin', paused: 'player.resume'}[state] ?? 'player.pause');
    return html`
      <section class="watch" data-state=${state} data-phase=${shown.phase ?? ''} aria-label=${this.course}>
        ${ring(shown)}
        <div class="watch-words">
          ${this.alone ? html`<p class="watch-alone" role="status">${say('player.alone.short')}</p>` : nothing}
          <h1>${segment?.pose.name ?? say('player.over')}</h1>
          ${side ? html`<p class="tag side">${side}</p>` : nothing}
          ${together ? html`<p class="watch-company">${together}</p>` : nothing}
          ${state === 'paused' ? html`<p class="soft small">${say('player.paused')}</p>` : nothing}
        </div>
        ${this.mayPause && !this.along ? html`<button class="watch-tap" aria-label=${act} @click=${() => this.act('toggle')}>${state === 'running' ? nothing : icons.play}</button>` : nothing}
        <p class="visually-hidden" role="status">${this.said}</p>
      </section>`;
  }
}

customElements.define('watch-page', WatchPage);
customElements.define('watch-player', WatchPlayer);
