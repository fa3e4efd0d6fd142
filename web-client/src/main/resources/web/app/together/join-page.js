import {html, nothing} from 'lit';
import {Page} from '../shell/page.js';
import {go} from '../shell/router.js';
import {person, post, Refused} from '../gateway.js';
import {wishes} from '../fit/wishes.js';
import {say} from '../words/words.js';

const LEVELS = ['beginner', 'intermediate', 'advanced'];
const REASONS = ['revoked', 'expired', 'used', 'session-over'];

/** Where an invite leads to: how one wants to be there, and then into the class. */
class JoinPage extends Page {
  static properties = {wish: {state: true}, complaint: {state: true}, busy: {state: true}};

  constructor() {
    super();
    this.token = '';
    const {level, body} = wishes();
    /** What is known of this person's body on this device comes along, and shapes their own form. */
    this.wish = {name: '', level, body, mirrored: false};
    this.complaint = '';
    this.busy = false;
  }

  get heading() {
    return say('join');
  }

  async load(token) {
    this.token = token;
    const {name} = await person();
    if (name === null) throw new Refused(401);
    this.wish = {...this.wish, name: name.split(' ')[0].slice(0, 40)};
  }

  join = event => {
    event.preventDefault();
    void this.attempt(async () => {
      const {name, ...others} = this.wish;
      const {id} = await post(`session/invites/${this.token}`, {...others, name: name.trim() || null});
      await go(`/player/${id}`, {replace: true});
    });
  };

  refuse(refused) {
    this.complaint = why(refused);
  }

  change(changed) {
    this.wish = {...this.wish, ...changed};
  }

  render() {
    const {wish} = this;
    return html`
      <section class="page narrow">
        <h1>${say('join')}</h1>
        <p class="lead">${say('join.text')}</p>
        <form class="card padded" @submit=${this.join}>
          <label class="field"><span>${say('join.name')}</span><input class="text" name="name" maxlength="40" autocomplete="nickname" .value=${wish.name} @input=${event => this.change({name: event.target.value})}></label>
          <fieldset class="field"><legend>${say('fit.level')}</legend><div class="segments">${LEVELS.map(each => html`
            <label><input type="radio" name="level" value=${each} ?checked=${wish.level === each} @change=${() => this.change({level: each})}><span>${say(`level.${each}`)}</span></label>`)}</div></fieldset>
          <label class="switch"><span>${say('join.mirrored')}</span><input type="checkbox" role="switch" name="mirrored" .checked=${wish.mirrored} @change=${event => this.change({mirrored: event.target.checked})}></label>
          ${wish.body.length ? html`<p class="soft small">${say('join.body', {concerns: wish.body.map(each => say(`concern.${each.concern}`)).join(', ')})}</p>` : nothing}
          ${this.complaint ? html`<p role="alert" class="complaint">${this.complaint}</p>` : nothing}
          <p><button class="button" ?disabled=${this.busy}>${say('join.come')}</button></p>
        </form>
      </section>`;
  }
}

/** @param {Refused} refused */
function why(refused) {
  const {reason} = /** @type {any} */ (refused.problem);
  if (REASONS.includes(reason)) return say(`join.closed.${reason}`);
  if (refused.is('invite-of-your-own')) return say('join.own');
  if (refused.is('class-full')) return say('join.full');
  if (refused.status === 404) return say('join.unknown');
  return refused.away ? say('player.unreachable.short') : refused.message;
}

customElements.define('join-page', JoinPage);
