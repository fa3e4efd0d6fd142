import {html, nothing} from 'lit';
import {Page} from '../shell/page.js';
import * as icons from '../shell/icons.js';
import {clock, startClock} from '../clock/clock.js';
import {ask, post} from '../gateway.js';
import {Following} from '../live/following.js';
import {view} from '../live/playhead.js';
import {picture} from '../library/pictures.js';
import {go} from '../shell/router.js';
import {say} from '../words/words.js';
import {Announcer} from './announcer.js';
import {WakeLock} from './wake-lock.js';

const KEYS = {' ': 'toggle', k: 'toggle', ArrowRight: 'skip', n: 'skip', f: 'full', Escape: 'leave'};

/** A class as it is practised. Every screen that shows it shows the same, since all count on the server's clock. */
class PlayerPage extends Page {
  static properties = {shown: {state: true}, alone: {state: true}, leaving: {state: true}, said: {state: true}};

  constructor() {
    super();
    this.wakeLock = new WakeLock();
    this.announcer = new Announcer();
    this.leaving = false;
    this.sent = '';
  }

  get heading() {
    return this.course ?? say('player.title');
  }

  async load(session) {
    this.session = session;
    this.following = new Following(session, () => {});
    const [snapshot] = await Promise.all([ask(`session/sessions/${session}`), startClock()]);
    this.course = snapshot.sequence.title;
    this.following.take({kind: 'snapshot', data: snapshot});
    this.shown = this.now();
  }

  connectedCallback() {
    super.connectedCallback();
    this.following.start();
    this.frame = requestAnimationFrame(this.tick);
    addEventListener('keydown', this.press);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.following.stop();
    this.wakeLock.want(false);
    cancelAnimationFrame(this.frame);
    removeEventListener('keydown', this.press);
  }

  now() {
    return view(this.following.snapshot, this.following.events, clock.now());
  }

  /** Most frames move the ring alone; the rest is drawn anew when something else has changed. */
  tick = () => {
    this.frame = requestAnimationFrame(this.tick);
    const now = this.now();
    if (signature(now) !== signature(this.shown) || this.alone !== this.following.alone) {
      this.shown = now;
      this.alone = this.following.alone;
    }
    this.wakeLock.want(now.state === 'running');
    this.move(now);
    this.announcer.hear(now);
    this.said = this.announcer.text;
    if (this.following.stranger) location.assign(`/sign-in?to=/player/${this.session}`);
    if (now.state === 'completed' || now.state === 'abandoned') void this.finish();
  };

  move(now) {
    this.querySelector('.ring-left')?.setAttribute('stroke-dashoffset', (-now.gone).toFixed(4));
    const seconds = this.querySelector('.ring-seconds');
    const text = time(now.left);
    if (seconds && seconds.textContent !== text) seconds.textContent = text;
    const progress = /** @type {HTMLProgressElement | null} */ (this.querySelector('.player-top progress'));
    if (progress) progress.value = now.elapsed / now.planned;
    const left = this.querySelector('.player-left');
    const rest = say('player.left', {time: time(now.planned - now.elapsed)});
    if (left && left.textContent !== rest) left.textContent = rest;
  }

  async finish() {
    if (this.finished) return;
    this.finished = true;
    await go(`/after/${this.session}`, {replace: true});
  }

  press = event => {
    const act = KEYS[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.('input, select, dialog')) return;
    if (event.key === ' ' && event.target.closest?.('button, summary, a')) return;
    event.preventDefault();
    if (act === 'toggle') void this.toggle();
    else if (act === 'skip') void this.send('skip');
    else if (act === 'full') this.full();
    else this.leaving = !this.leaving;
  };

  toggle() {
    const command = {ready: 'start', running: 'pause', paused: 'resume'}[this.shown.state];
    return command && this.send(command);
  }

  /** @param {string} command */
  async send(command) {
    if (this.sent) return;
    this.sent = command;
    try {
      this.following.command(await post(`session/sessions/${this.session}/commands`, {command}));
    } catch {
      // Another screen was faster, or nobody is there; the stream says how it stands.
    } finally {
      this.sent = '';
      this.leaving = false;
    }
  }

  full() {
    void (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen?.());
  }

  render() {
    const {shown} = this;
    const {segment} = shown;
    return html`
      <section class="player" data-state=${shown.state} data-phase=${shown.phase ?? ''} aria-label=${this.course}>
        <header class="player-top">
          <button class="round" aria-label=${say('player.end')} @click=${() => (this.leaving = true)}>${icons.close}</button>
          <div class="player-course">
            <progress max="1" value="0" aria-label=${this.course}></progress>
            <p><span>${say('player.of', {n: (segment?.index ?? shown.count - 1) + 1, count: shown.count})}</span><span class="player-left"></span></p>
          </div>
          <button class="round only-wide" aria-label=${say('player.full')} @click=${this.full}>${icons.wide}</button>
        </header>
        ${this.alone ? html`<p class="player-alone" role="status">${say('player.alone')}</p>` : nothing}
        <figure class="player-figure">${segment ? html`<img src=${this.figure(segment)} alt=${form(segment)} width="800" height="600">` : nothing}</figure>
        <div class="player-now">
          ${ring(shown)}
          <div class="player-words">
            <p class="eyebrow">${say(eyebrow(shown))}</p>
            <h1>${segment?.pose.name ?? say('player.over')}</h1>
            <p class="player-form">
              ${segment?.pose.sanskrit ? html`<span class="sanskrit" lang="sa">${segment.pose.sanskrit}</span>` : nothing}
              ${segment?.variation ? html`<span class="tag">${segment.variation.name}</span>` : nothing}
              ${segment && say(`side.${segment.side}`) ? html`<span class="tag side" data-side=${segment.side}>${say(`side.${segment.side}`)}</span>` : nothing}
            </p>
            <p class="player-cue">${segment ? (shown.phase === 'transition' ? segment.transition.cue : segment.cue) : ''}</p>
          </div>
        </div>
        ${next(shown)}
        <div class="player-controls">
          ${this.mainButton()}
          <button class="round" aria-label=${say('player.skip')} ?disabled=${shown.state !== 'running'} @click=${() => this.send('skip')}>${icons.skip}</button>
        </div>
        ${this.leaving ? this.question() : nothing}
        <p class="visually-hidden" role="status">${this.said}</p>
      </section>`;
  }

  figure(segment) {
    return picture(segment.picture);
  }

  mainButton() {
    const {state} = this.shown;
    const label = say({ready: 'player.begin', paused: 'player.resume'}[state] ?? 'player.pause');
    return html`
      <button class="round main" aria-label=${label} title=${label} @click=${this.toggle}>
        ${state === 'running' ? icons.pause : icons.play}</button>`;
  }

  question() {
    return html`
      <div class="sheet" role="alertdialog" aria-labelledby="sure">
        <p id="sure">${say('player.end.sure')}</p>
        <div class="row center"><button class="button" @click=${() => this.send('end')}>${say('player.end')}</button>
          <button class="quiet button" @click=${() => (this.leaving = false)}>${say('player.end.stay')}</button></div>
      </div>`;
  }
}

/** What must change for the page to be drawn anew. */
function signature({state, phase, segment}) {
  return `${state} ${phase} ${segment?.index}`;
}

function eyebrow({state, phase}) {
  if (state === 'ready') return 'player.ready';
  if (state === 'paused') return 'player.paused';
  return phase === 'transition' ? 'player.coming' : 'player.title';
}

function form(segment) {
  return [segment.pose.name, segment.variation?.name, say(`side.${segment.side}`)].filter(Boolean).join(', ');
}

/** Whole seconds left, the way people count down: the last is one, and then it is over. */
function time(milliseconds) {
  const seconds = Math.ceil(milliseconds / 1000 - 0.001);
  return seconds < 60 ? String(seconds) : `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

const ring = shown => html`
  <div class="ring" role="timer" aria-live="off" aria-label=${say('player.ring')}>
    <svg viewBox="0 0 120 120" aria-hidden="true">
      <circle class="ring-track" cx="60" cy="60" r="54"/>
      <circle class="ring-left" cx="60" cy="60" r="54" pathLength="1" stroke-dasharray="1" stroke-dashoffset=${(-shown.gone).toFixed(4)}/>
    </svg>
    <span class="ring-seconds"></span>
  </div>`;

const next = shown => html`
  <aside class="player-next">
    ${shown.next ? html`
      <img src=${picture(shown.next.picture)} alt="" width="120" height="90">
      <p><small>${say('player.next')}</small><strong>${shown.next.pose.name}</strong><span>${say(`side.${shown.next.side}`)}</span></p>`
      : html`<p><small>${say('player.last')}</small></p>`}
  </aside>`;

customElements.define('player-page', PlayerPage);
