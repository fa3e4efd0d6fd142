import {html, nothing} from 'lit';
import * as icons from '../shell/icons.js';
import {coming, figure, ring, words} from '../player/parts.js';
import {sheet} from '../player/sheet.js';
import {beginning} from '../together/company.js';
import {companions} from '../together/companions.js';
import {say} from '../words/words.js';
import {GuestPlayer} from './guest-player.js';
import {ScreenPage} from './screen-page.js';

/** A class across a room: large, followed by itself, and led with four arrows and one button. */
class TvPage extends ScreenPage {
  follower = 'tv-player';
}

class TvPlayer extends GuestPlayer {
  /** A remote control has arrows, a button in their middle, and keys of its own for playing. */
  press = event => {
    const step = {ArrowUp: -1, ArrowDown: 1, ...(this.sheet ? {} : {ArrowLeft: -1, ArrowRight: 1})}[event.key];
    const within = this.sheet ? 'dialog :is(button, input, select)' : '.tv-controls button';
    const all = /** @type {HTMLElement[]} */ ([...this.querySelectorAll(within)]);
    const at = all.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    if (step) all[Math.min(all.length - 1, Math.max(0, at + step))]?.focus();
    else if (event.key === 'MediaPlayPause' || (at < 0 && !this.sheet && ['Enter', ' '].includes(event.key))) this.act('toggle');
    else return;
    event.preventDefault();
  };

  render() {
    const {shown} = this;
    const together = companions(this.company);
    return html`
      <section class="player tv" data-state=${shown.state} data-phase=${shown.phase ?? ''} aria-label=${this.course}>
        <div class="player-top"><div class="player-course"><progress max="1" value="0" aria-label=${this.course}></progress>
          <p><span>${this.course}${together ? html` <span class="tv-company">${icons.people} ${together}</span>` : nothing}</span><span>${say('player.of', {n: (shown.segment?.index ?? shown.count - 1) + 1, count: shown.count})}</span><span class="player-left"></span></p></div></div>
        <div class="player-notes" role="status">${this.alone ? html`<p>${say('player.alone')}</p>` : nothing}${this.told ? html`<p>${this.told}</p>` : nothing}
          ${shown.state === 'ready' ? beginning(this) : nothing}</div>
        ${figure(shown)}
        <div class="player-now">${ring(shown)} ${words(shown, this.ready)}</div>
        ${this.senses.captions ? html`<p class="player-caption" aria-hidden="true">${this.caption}</p>` : nothing}
        ${coming(shown.next)}
        <div class="tv-controls">
          ${this.mayPause && !this.along ? html`<button class="tool" @click=${() => this.act('toggle')}>${shown.state === 'running' ? icons.pause : icons.play}<span>${say(
            {ready: 'player.begin', paused: 'player.resume'}[shown.state] ?? 'player.pause')}</span></button>` : nothing}
          <button class="tool" @click=${() => (this.sheet = 'senses')}>${this.mute ? icons.silent : icons.sound}<span>${say('senses')}</span></button>
          <button class="tool" @click=${this.full}>${icons.wide}<span>${say('player.full')}</span></button>
          <button class="tool" @click=${() => this.leave()}>${icons.close}<span>${say('screen.leave')}</span></button>
        </div>
        ${this.sheet ? sheet(this) : nothing}
        <p class="visually-hidden" role="status">${this.said}</p>
      </section>`;
  }
}

customElements.define('tv-page', TvPage);
customElements.define('tv-player', TvPlayer);
