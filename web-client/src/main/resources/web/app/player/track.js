// The whole class as one piece of audio, which goes on behind a locked screen, without a network, and on other speakers.

const OFF = 0.3;
/** In which the last bell dies away, behind the end of the class. */
const TAIL = 6;
const LONGER = 100;
const AGAIN = 3000;
/** From here on a service may answer otherwise in a while. */
const BUSY = 429;
const NOTHING = {segment: -1, visit: 0, length: 0};

/**
 * Plays the track of a session in step with the session. A moment of the class is as far from the end of the track as from the
 * end of the class, whatever was held for longer before.
 */
export class Track {
  /**
   * @param {string} session
   * @param {() => {view: import('../live/playhead.js').View, number: number | null}} look where the class is, and the number of its last event
   */
  constructor(session, look) {
    this.session = session;
    this.look = look;
    this.audio = new Audio();
    this.audio.preload = 'auto';
    this.audio.addEventListener('timeupdate', () => this.follow());
    this.audio.addEventListener('loadedmetadata', () => this.follow());
    /** Whether it speaks, so that nobody else has to. */
    this.speaks = false;
    /** Whether nothing is heard until somebody touches the page. */
    this.mute = false;
    this.silent = false;
    this.closed = false;
    /** Not to be begun before. */
    this.later = 0;
    this.wished = '';
    this.address = '';
    /** Whether all of it is here; it is played from the memory, since browsers that are given an address may wait for stretches of it for ever. */
    this.loaded = false;
    /** The pose that is held for longer in what is loaded, or none. */
    this.held = NOTHING;
  }

  /** @param {{bell: boolean, voice: boolean, bellVolume: number}} senses @param {boolean} silent whether another one's screen sounds for all */
  wish({bell, voice, bellVolume}, silent) {
    this.audio.volume = bellVolume;
    this.silent = silent;
    const wished = `/api/session/sessions/${this.session}/track?bell=${bell}&ticks=${bell}&voice=${voice}`;
    if (wished !== this.wished) {
      this.wished = wished;
      this.load(this.look());
    }
    this.follow();
  }

  /** Loads what fits: a pose that is held for longer is another track, which fits until one goes back before it. */
  choose(seen) {
    const {segment, phase, length, visit} = seen.view;
    const {held} = this;
    const index = segment?.index ?? Infinity;
    const longer = phase === 'pose' && segment !== null && length - segment.seconds * 1000 > LONGER;
    const within = phase === 'pose' && index === held.segment && visit === held.visit;
    const fits = longer ? within && length <= held.length + LONGER : within || index > held.segment;
    if (!fits) this.load(seen, longer ? {segment: index, visit, length} : NOTHING);
  }

  load({number}, held = NOTHING) {
    this.held = held;
    this.address = held.segment < 0 ? this.wished : `${this.wished}&number=${number}`;
    this.loaded = false;
    this.audio.pause();
    void this.ask(this.address);
  }

  /** The worker keeps it for when there is no network. */
  async ask(address) {
    const answer = await fetch(address).catch(() => null);
    const sound = answer?.ok ? await answer.blob().catch(() => null) : null;
    if (address !== this.address || this.closed) return;
    if (!answer || !sound) {
      if (!answer || answer.ok || answer.status >= BUSY) setTimeout(() => address === this.address && void this.ask(address), AGAIN);
      return;
    }
    this.speaks = answer.headers.has('Sthira-Voice');
    this.loaded = true;
    URL.revokeObjectURL(this.audio.src);
    this.audio.src = URL.createObjectURL(sound);
  }

  /** Where the class is, there is the track. */
  follow() {
    const seen = this.look();
    const {state, rest} = seen.view;
    if (state === 'completed') return; // the last bell rings on
    this.choose(seen);
    if (!this.loaded) return;
    const {audio} = this;
    if (Number.isFinite(audio.duration) && !audio.seeking) {
      const at = Math.max(0, audio.duration - TAIL - rest / 1000);
      if (Math.abs(audio.currentTime - at) > OFF) audio.currentTime = at;
    }
    if (state !== 'running' || this.silent) audio.pause();
    else if (audio.paused && !this.mute && performance.now() > this.later) void this.play();
  }

  async play() {
    this.later = Infinity;
    try {
      await this.audio.play();
      this.later = 0;
    } catch (refused) {
      this.mute = refused.name === 'NotAllowedError';
      this.later = performance.now() + AGAIN;
    }
  }

  /** Some browsers let a track be heard that was once begun by a touch. */
  touch() {
    this.mute = false;
    if (this.loaded && this.audio.paused && this.later < Infinity) void this.play().then(() => this.follow());
  }

  close() {
    this.closed = true;
    if (this.look().view.state !== 'completed') this.audio.pause();
  }
}
