import {html, nothing} from 'lit';
import {Page} from '../shell/page.js';
import {clock, startClock, wakeUp} from '../clock/clock.js';
import {Sleep} from '../clock/sleep.js';
import {ask, Refused, remove} from '../gateway.js';
import {Following} from '../live/following.js';
import {keptClass} from '../live/kept.js';
import {legal, startsAt, view} from '../live/playhead.js';
import {cover, figureOf, picture} from '../library/pictures.js';
import {go} from '../shell/router.js';
import {pack} from '../shell/worker.js';
import {say} from '../words/words.js';
import {beginning} from '../together/company.js';
import {Announcer} from './announcer.js';
import {Commanding} from './commanding.js';
import {sentence} from './cues.js';
import {controls, top} from './controls.js';
import {commandOf, KEYS} from './keys.js';
import {MediaKeys} from './media-keys.js';
import {coming, figure, ring, words} from './parts.js';
import {Prompter} from './prompter.js';
import {keepSenses} from './senses.js';
import {sheet} from './sheet.js';
import {time} from './time.js';
import {WakeLock} from './wake-lock.js';

const LONGER = 5;
const TOLD = 6000;
const COUNTED_DOWN = 3_600_000;
const LAST = 10_000;
const RING_STEPS = 2000;
const CLASS_STEPS = 1000;

/** @typedef {{devices: import('../live/playhead.js').Device[], together: import('../live/playhead.js').Together | null, startsAt: string | null}} Company */

/** A class as it is practised. Every screen that shows it shows the same, since all count on the server's clock. */
export class PlayerPage extends Page {
  static properties = {
    shown: {state: true}, alone: {state: true}, sheet: {state: true}, said: {state: true}, told: {state: true},
    caption: {state: true}, senses: {state: true}, mute: {state: true}, company: {state: true},
  };

  constructor() {
    super();
    this.wakeLock = new WakeLock();
    this.announcer = new Announcer();
    this.sleep = new Sleep();
    /** @type {Following} there once it is loaded, as are those below */
    this.following;
    /** @type {Commanding} */
    this.commanding;
    /** @type {Prompter} */
    this.prompter;
    /** @type {import('./senses.js').Senses} */
    this.senses;
    /** @type {import('../live/playhead.js').View} */
    this.shown;
    /** @type {MediaKeys | null} */
    this.mediaKeys = null;
    /** @type {import('./track.js').Track | null} where the class is played as one track */
    this.track = null;
    /** @type {number} of the frame that is asked for */
    this.frame = 0;
    /** @type {Company} who is there beside this screen */
    this.company = {devices: [], together: null, startsAt: null};
    /** @type {'' | 'leave' | 'poses' | 'senses' | 'together'} */
    this.sheet = '';
    this.told = '';
    this.drowsy = false;
    this.alone = false;
  }

  get heading() {
    return this.course ?? say('player.title');
  }

  async load(session, query = new URLSearchParams()) {
    this.session = session;
    this.following = new Following(session, () => this.meet());
    const [snapshot] = await Promise.all([ask(`session/sessions/${session}`), startClock()]);
    this.course = snapshot.sequence.title;
    this.breath = snapshot.breathSeconds;
    this.following.take({kind: 'snapshot', data: snapshot});
    const kept = keptClass(session);
    if ((kept?.events.at(-1)?.data.number ?? -1) > snapshot.number) this.following.take({kind: 'all', ...kept, alone: false});
    pack([...snapshot.segments.flatMap(each => [picture(each.picture), figureOf(each)]), cover(snapshot.sequence.slug)]);
    this.commanding = new Commanding(session, this.following);
    this.prompter = new Prompter(snapshot.language ?? document.documentElement.lang, () => this.flash());
    this.senses = this.prompter.senses;
    this.shown = this.now();
    this.meet();
    if (query.has('together')) this.sheet = 'together';
  }

  connectedCallback() {
    super.connectedCallback();
    this.following.start();
    this.mediaKeys = new MediaKeys(command => void this.send(command));
    this.mediaKeys.show(this.shown, this.course);
    this.prompter.bells.open();
    void this.sound();
    this.frame = requestAnimationFrame(this.tick);
    addEventListener('keydown', this.press);
    addEventListener('pointerdown', this.touch);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.following.stop();
    this.wakeLock.want(false);
    this.mediaKeys?.close();
    this.prompter.close();
    this.track?.close();
    cancelAnimationFrame(this.frame);
    removeEventListener('keydown', this.press);
    removeEventListener('pointerdown', this.touch);
  }

  now() {
    return view(/** @type {import('../live/playhead.js').Snapshot} */ (this.following.snapshot), this.following.events, clock.now());
  }

  /** Most frames move the ring alone; the rest is drawn anew when something else has changed. */
  tick = () => {
    this.frame = requestAnimationFrame(this.tick);
    if (this.sleep.look()) this.wake();
    const now = this.see();
    this.track?.follow();
    this.hear();
    this.prompter.look(now);
    this.caption = this.prompter.caption;
    this.mute = (this.track ?? this.prompter.bells).mute && (this.senses.bell || this.senses.voice);
    this.prompter.instead = {bell: this.track?.loaded ?? false, voice: this.track?.loaded === true && this.track.speaks};
    this.wakeLock.want(now.state === 'running');
    if (this.wakeLock.refused && !this.drowsy) this.tell(say('player.screen'));
    this.drowsy = this.wakeLock.refused;
    this.move(now);
    this.announcer.hear(now);
    this.said = this.announcer.text;
    if (this.following.stranger) this.signIn();
    if (this.following.gone) void this.quit();
    if (now.state === 'completed' || now.state === 'abandoned') void this.finish();
  };

  /** Finds out at once what happened meanwhile. */
  wake() {
    wakeUp();
    this.following.lose();
  }

  /** Draws anew what has changed. */
  see() {
    const now = this.now();
    if (signature(now) !== signature(this.shown)) {
      this.shown = now;
      this.mediaKeys?.show(now, this.course);
    }
    return now;
  }

  /** Plays the class as one track, if that is wished for; it goes on where no frame is drawn any more. */
  async sound() {
    if (!this.senses.track) {
      this.track?.close();
      this.track = null;
    } else if (!this.track) {
      const {Track} = await import('./track.js');
      this.track ??= new Track(this.session, () => ({view: document.hidden ? this.see() : this.now(), number: this.following.number}));
    }
    this.track?.wish(this.senses, this.prompter.muted);
  }

  /** Takes who is there, and when it begins. */
  meet() {
    const {snapshot, events} = this.following;
    if (!snapshot) return;
    this.company = {devices: snapshot.devices ?? [], together: snapshot.together ?? null, startsAt: startsAt(snapshot, events)};
    if (this.prompter) this.prompter.muted = this.company.together?.muted ?? false;
    this.track?.wish(this.senses, this.prompter.muted);
  }

  /** Whether somebody else leads. */
  get along() {
    return this.company.together?.role === 'joiner';
  }

  /** There is no more to see here: home again. */
  async quit() {
    if (this.finished) return;
    this.finished = true;
    this.close();
    await go('/', {replace: true});
  }

  /** Practises along no more. */
  async depart() {
    try {
      await remove(`session/sessions/${this.session}/joining`);
      await this.quit();
    } catch (refused) {
      if (!(refused instanceof Refused)) throw refused;
      this.tell(say('player.unreachable'));
    }
  }

  hear() {
    if (this.alone === this.following.alone) return;
    if (this.alone) this.tell(say('player.back-again'));
    this.alone = this.following.alone;
  }

  /** Writes only what has changed: a screen that is painted sixty times a second empties a battery. */
  move(now) {
    const until = this.until(now);
    const left = time(until ?? now.left);
    const seconds = this.querySelector('.ring-seconds');
    mark(this.querySelector('.ring-left'), 'stroke-dashoffset', step(-now.gone, RING_STEPS));
    write(seconds, left);
    mark(seconds, 'data-digits', String(left.length));
    write(this.querySelector('.player-left'), say('player.left', {time: time(now.rest)}));
    mark(this.querySelector('.player-top progress'), 'value', step(now.elapsed / now.planned, CLASS_STEPS));
    this.firstElementChild?.toggleAttribute('data-count', until !== null ? until <= LAST : now.state === 'running' && now.phase === 'transition' && (now.getReady || now.left <= 3000));
  }

  /** What is said before it begins, to whom it waits for and to whom it does not. */
  get ready() {
    return say(this.along || this.company.startsAt ? 'together' : 'player.ready');
  }

  /** How long it is until a start that was agreed on, within the hour; null otherwise. */
  until({state}) {
    const {startsAt} = this.company;
    const left = state === 'ready' && startsAt ? Date.parse(startsAt) - clock.now() : Infinity;
    return left <= COUNTED_DOWN ? Math.max(0, left) : null;
  }

  signIn() {
    location.assign(`/sign-in?to=/player/${this.session}`);
  }

  async finish() {
    if (this.finished) return;
    this.finished = true;
    await go(`/after/${this.session}`, {replace: true});
  }

  touch = () => {
    this.prompter.bells.open();
    this.track?.touch();
  };

  flash() {
    this.querySelector('.player')?.animate([{boxShadow: 'inset 0 0 0 1.25rem var(--coral)'}, {boxShadow: 'inset 0 0 0 1.25rem transparent'}], 900);
  }

  /** Tells something for a while. */
  tell(text) {
    this.told = text;
    clearTimeout(this.telling);
    if (text) this.telling = setTimeout(() => (this.told = ''), TOLD);
  }

  press = event => {
    const act = KEYS[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey || this.sheet || event.target.closest?.('input, select, textarea')) return;
    if (event.key.length === 1 && event.key !== ' ' && !this.senses.keys) return;
    if (event.key === ' ' && event.target.closest?.('button, summary, a')) return;
    event.preventDefault();
    this.touch();
    if (act === 'full') this.full();
    else if (act === 'leave' || act === 'poses' || act === 'senses') this.sheet = act;
    else this.act(act);
  };

  act(act) {
    void this.send(act === 'toggle' ? commandOf(this.shown.state) : act, act === 'hold-longer' ? {breaths: LONGER} : {});
  }

  /** @param {string} command @param {object} [how] */
  async send(command, how = {}) {
    if (!this.can(command)) return;
    this.close();
    this.tell(await this.commanding.send(command, how, this.shown));
  }

  /** Closed first and taken away then, so that whatever had the focus before has it again. */
  close() {
    this.querySelector('dialog')?.close();
    this.sheet = '';
  }

  can(command) {
    return !this.along && legal(this.shown).includes(command);
  }

  full() {
    void (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen?.());
  }

  change(changed) {
    this.senses = {...this.senses, ...changed};
    this.prompter.senses = this.senses;
    keepSenses(this.senses);
    void this.sound();
  }

  sample(sense) {
    this.touch();
    if (sense === 'bell') this.prompter.bells.ring('start', this.senses.bellVolume);
    else this.prompter.give({say: [{key: 'player.ready'}]});
  }

  updated() {
    const dialog = this.querySelector('dialog');
    if (dialog && !dialog.open) {
      dialog.showModal();
      dialog.querySelector('[aria-current=step]')?.scrollIntoView({block: 'center'});
    }
  }

  render() {
    const {shown} = this;
    return html`
      <section class="player" data-state=${shown.state} data-phase=${shown.phase ?? ''} aria-label=${this.course}>
        ${top(this)}
        <div class="player-notes" role="status">
          ${this.alone ? html`<p>${say('player.alone')}</p>` : nothing}
          ${this.told ? html`<p>${this.told}</p>` : nothing}
          ${shown.state === 'ready' ? beginning(this) : nothing}
        </div>
        ${figure(shown)}
        <div class="player-now">${ring(shown)} ${words(shown, this.ready)}</div>
        ${this.senses.captions ? html`<p class="player-caption" aria-hidden="true">${this.caption}</p>` : nothing}
        ${coming(shown.next)}
        ${controls(this)}
        ${this.sheet ? sheet(this) : nothing}
        <p class="visually-hidden" role="status">${this.said}</p>
      </section>`;
  }
}

/** What must change for the page to be drawn anew. */
function signature(view) {
  return `${view.state} ${view.phase} ${view.segment?.index} ${view.visit} ${sentence(view)}`;
}

function write(element, text) {
  if (element && element.textContent !== text) element.textContent = text;
}

function mark(element, name, value) {
  if (element && element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/** A share in steps that are as fine as anybody sees. @param {number} share @param {number} steps */
function step(share, steps) {
  return String(Math.round(share * steps) / steps);
}

customElements.define('player-page', PlayerPage);
