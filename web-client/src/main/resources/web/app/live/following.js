// A session followed live: by one stream for the whole browser, which its tabs share, since a browser opens only six
// connections to a place.
import {own} from '../gateway.js';
import {device} from './device.js';
import {keepClass} from './kept.js';
import {happenings} from './stream.js';

const LONGEST_PAUSE = 5000;
const SILENCE = 40_000;

/** @typedef {import('./playhead.js').Snapshot} Snapshot */
export class Following {
  /**
   * @param {string} session
   * @param {() => void} changed is called after anything new
   */
  constructor(session, changed) {
    this.session = session;
    this.changed = changed;
    /** @type {Snapshot | null} */
    this.snapshot = null;
    /** @type {import('./playhead.js').Happening[]} */
    this.events = [];
    /** Whether nothing can be heard at the moment. */
    this.alone = false;
    /** Ends the stream that is open, so that it is opened anew. */
    this.reading = new AbortController();
    /** Whether whoever follows must sign in again. */
    this.stranger = false;
    /** Whether there is no such class for this person, or no longer. */
    this.gone = false;
    this.over = new AbortController();
  }

  start() {
    this.channel = new BroadcastChannel(`session-${this.session}`);
    this.channel.onmessage = ({data}) => this.hear(data);
    this.channel.postMessage({kind: 'hello'});
    addEventListener('offline', this.lose);
    addEventListener('online', this.lose);
    const {signal} = this.over;
    navigator.locks.request(`session-${this.session}`, {signal}, () => this.lead()).catch(() => {});
  }

  stop() {
    removeEventListener('offline', this.lose);
    removeEventListener('online', this.lose);
    this.over.abort();
    this.reading.abort();
    this.channel?.close();
  }

  /** Takes the stream for broken: the network has gone or come, or the device has slept. */
  lose = () => {
    if (!this.leads) return;
    if (!navigator.onLine) this.tell({kind: 'alone', alone: true});
    this.reading.abort();
    this.hurry?.();
  };

  /** Takes a session as a command was answered with, which is heard of before the events of the command come. */
  command(session) {
    if (this.snapshot && session.number >= this.snapshot.number) {
      this.tell({kind: 'snapshot', data: {...session, segments: this.snapshot.segments, explanations: null, ...company(this.snapshot)}});
    }
  }

  /** Number of the last event that is known, or null. */
  get number() {
    return this.events.at(-1)?.data.number ?? this.snapshot?.number ?? null;
  }

  /** What this tab and all others get to know. */
  tell(message) {
    this.take(message);
    this.channel?.postMessage(message);
  }

  hear(message) {
    if (message.kind === 'hello') {
      if (this.snapshot && this.leads) this.channel?.postMessage({kind: 'all', snapshot: this.snapshot, events: this.events, alone: this.alone});
    } else {
      this.take(message);
    }
  }

  take(message) {
    switch (message.kind) {
      case 'all':
        Object.assign(this, {snapshot: message.snapshot, events: message.events, alone: message.alone});
        break;
      case 'snapshot':
        this.snapshot = message.data;
        this.events = this.events.filter(each => each.data.number > message.data.number);
        break;
      case 'event':
        if (message.event === 'devices' || message.event === 'together') this.meet(message);
        else if (message.data.number > (this.number ?? -1)) {
          this.events = [...this.events, {event: message.event, data: message.data}];
        }
        break;
      case 'alone':
        this.alone = message.alone;
    }
    if (this.leads && this.snapshot?.segments) keepClass(this.session, this.snapshot, this.events);
    this.changed();
  }

  /** Takes who follows and who practises along, which has no number. */
  meet({event, data}) {
    if (this.snapshot) this.snapshot = {...this.snapshot, ...(event === 'devices' ? {devices: data.devices} : {together: data})};
  }

  /** Reads the stream, and takes it up again behind the last event that was seen. */
  async lead() {
    this.leads = true;
    for (let tries = 0; !this.over.signal.aborted; tries += 1) {
      try {
        if (!(await this.read(() => (tries = 0)))) return;
      } catch {
        if (this.over.signal.aborted) return;
        if (!this.reading.signal.aborted || !navigator.onLine) this.tell({kind: 'alone', alone: true});
      }
      await this.pause(Math.min(LONGEST_PAUSE, 300 * 2 ** tries) * (0.75 + Math.random() / 2));
    }
  }

  /** Waits, unless there is a reason to hurry. */
  pause(milliseconds) {
    return /** @type {Promise<void>} */ (new Promise(resolve => {
      this.hurry = resolve;
      setTimeout(resolve, milliseconds);
    }));
  }

  /** @returns {Promise<boolean>} whether there is more to come */
  async read(opened) {
    this.reading = new AbortController();
    /** @type {Record<string, string>} */
    const headers = {...own, ...device(), ...(this.snapshot === null ? {} : {'Last-Event-ID': String(this.number)})};
    const answer = await fetch(`/api/session/sessions/${this.session}/live`, {headers, signal: this.reading.signal});
    this.stranger = answer.status === 401 || answer.status === 499;
    this.gone = answer.status === 404;
    if (answer.status === 204 || answer.status === 404) return false;
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    opened();
    if (this.alone) this.tell({kind: 'alone', alone: false});
    for await (const {event, data} of happenings(answer, SILENCE)) {
      if (event === 'snapshot') this.tell({kind: 'snapshot', data});
      else if (event !== 'reload') this.tell({kind: 'event', event, data});
    }
    return !this.events.some(each => ['session-completed', 'session-abandoned'].includes(each.event));
  }
}

/** What the answer to a command leaves out. @param {Snapshot} snapshot */
const company = ({devices, together}) => ({devices, together});
