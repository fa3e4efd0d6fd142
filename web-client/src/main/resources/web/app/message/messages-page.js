import {html, nothing} from 'lit';
import {Page} from '../shell/page.js';
import {ask} from '../gateway.js';
import {locale, say} from '../words/words.js';
import {reason} from './reason.js';

const when = new Intl.DateTimeFormat(locale, {dateStyle: 'medium', timeStyle: 'short'});

/** What was sent, to where and why, and what became of it. */
class MessagesPage extends Page {
  static properties = {messages: {state: true}, next: {state: true}};

  get heading() {
    return say('messages');
  }

  async load() {
    this.messages = [];
    await this.more('');
  }

  async more(after) {
    const page = await ask(`notification/me/messages?limit=30${after}`);
    this.messages = [...this.messages, ...page.items];
    this.next = page.next;
  }

  render() {
    return html`
      <div class="page reading">
        <h1>${say('messages')}</h1>
        ${this.messages.length ? nothing : html`<p class="lead">${say('messages.none')}</p>`}
        <ul class="messages">${this.messages.map(message)}</ul>
        <p class="row">${this.next ? html`<button class="quiet button" @click=${() => this.more(`&after=${encodeURIComponent(this.next)}`)}>${say('more')}</button>` : nothing}
          <a href="/preferences">${say('preferences')}</a> <a href="/reminders">${say('reminders')}</a></p>
      </div>`;
  }
}

const message = each => html`
  <li class="card padded">
    <div class="rule-head"><strong>${each.title}</strong><span class="tag" data-state=${each.state}>${say(`message.${each.state}`)}</span></div>
    <p>${say('message.why')} ${each.cause.text}</p>
    ${reason(each)}
    <p class="soft small">${say(`channel.${each.channel}`)}, ${each.target} · <time datetime=${each.createdAt}>${when.format(new Date(each.createdAt))}</time></p>
  </li>`;

customElements.define('messages-page', MessagesPage);
