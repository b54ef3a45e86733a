// Messages of a room or a thread. A message is drawn anew only when it has changed, so that
// whatever somebody is filling in stays.

import { blocks } from './blocks.js';
import { make } from './dom.js';
import { filledIn } from './elements.js';
import { emoji, mrkdwn } from './mrkdwn.js';
import { act, session } from './net.js';

const drawn = new WeakMap();
const readUpTo = new Map();

export function markThreadRead(thread, messages) {
  readUpTo.set(`${session.me} ${thread}`, Number(messages[messages.length - 1].ts));
}

function hasNews(thread, replies) {
  const seen = readUpTo.get(`${session.me} ${thread}`) || 0;
  return replies.some((one) => one.author !== session.me && Number(one.ts) > seen);
}

export function fill(log, room, messages, { inThread, openThread }) {
  const known = drawn.get(log) || new Map();
  const fresh = new Map();
  const atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 80;
  const nodes = messages.map((message) => {
    const replies = inThread ? [] : session.seen.messages[room.id].filter((one) => one.thread === message.ts && !one.is_ephemeral);
    const signature = JSON.stringify([session.me, room.id, message, replies.length, inThread, hasNews(message.ts, replies)]);
    const old = known.get(message.ts);
    const node = old && old.signature === signature ? old.node : draw(room, message, replies, inThread, openThread);
    fresh.set(message.ts, { signature, node });
    return node;
  });
  const same = nodes.length === log.children.length && nodes.every((node, at) => log.children[at] === node);
  const place = log.scrollTop;
  if (!same) log.replaceChildren(...nodes);
  drawn.set(log, fresh);
  // Putting nodes in anew forgets the place; who was at the end stays there.
  if (!same) log.scrollTop = atEnd ? log.scrollHeight : place;
}

export function forget(log) {
  drawn.delete(log);
  log.replaceChildren();
}

const hue = (id) => [...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 8, 0);

export function face(id, extra = '') {
  const known = session.seen.people[id];
  const letters = known ? known.real_name.split(/\s+/).map((word) => word[0]).slice(0, 2).join('') : '?';
  return make('span', { className: `face hue${hue(id)} ${id === session.seen.app ? 'app' : ''} ${extra}`, 'aria-hidden': 'true' }, letters.toUpperCase());
}

function clock(ts) {
  return new Date(Number(ts) * 1000).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
}

function draw(room, message, replies, inThread, openThread) {
  const author = session.seen.people[message.author];
  const place = placeOf(room, message);
  const head = make('div', { className: 'who' },
    make('strong', {}, author ? author.real_name : message.author),
    author?.standing === 'bot' ? make('span', { className: 'badge' }, 'APP') : '',
    make('time', {}, clock(message.ts)),
    message.is_edited ? make('small', {}, '(edited)') : '');
  const body = make('div', { className: 'body' }, message.is_ephemeral ? make('p', { className: 'only' }, 'Only visible to you') : '', head, ...words(message, place));
  const whole = make('article', {
    className: `message ${message.is_ephemeral ? 'ephemeral' : ''} ${message.is_deleted ? 'deleted' : ''}`,
    'data-ts': message.ts, 'aria-label': `${author ? author.real_name : ''} at ${clock(message.ts)}`,
  }, face(message.author), body);
  place.root = whole;
  body.append(...extras(room, message, replies, inThread, openThread), tools(room, message, inThread, openThread, body));
  return whole;
}

function placeOf(room, message) {
  const place = { form: false };
  place.press = async (one, block, value, pressed) => {
    if (pressed) pressed.setAttribute('aria-busy', 'true');
    await act('press', { room: room.id, ts: message.ts, action_id: one.action_id, block_id: block.block_id, value, values: filledIn(place.root) });
    if (pressed) pressed.removeAttribute('aria-busy');
  };
  return place;
}

function words(message, place) {
  const shown = message.blocks.length ? blocks(message.blocks, place) : [message.text ? mrkdwn(message.text) : ''];
  const lead = message.blocks.length && message.blocks[0].type === 'context_actions' ? [mrkdwn(message.text)] : [];
  const attached = message.attachments.map((one) => make('div', { className: 'attachment' },
    one.blocks ? blocks(one.blocks, place) : mrkdwn(one.text || one.fallback || '')));
  return [...lead, ...shown, ...attached];
}

function extras(room, message, replies, inThread, openThread) {
  const made = message.files.map((file) => make('a', { className: 'file', href: `/files/${file.id}`, download: file.name }, `${file.name} (${file.size} bytes)`));
  if (message.reactions.length) {
    made.push(make('div', { className: 'row' }, message.reactions.map((one) => make('button', {
      type: 'button', className: 'reaction', 'aria-label': `${one.name}, ${one.count}`, 'aria-pressed': one.users.includes(session.me) ? 'true' : 'false',
      onclick: () => act('react', { room: room.id, ts: message.ts, name: one.name }),
    }, `${emoji(one.name)} ${one.count}`))));
  }
  if (replies.length && !inThread) {
    const people = [...new Set(replies.map((one) => one.author))].slice(0, 3);
    made.push(make('button', { type: 'button', className: hasNews(message.ts, replies) ? 'replies news' : 'replies', onclick: () => openThread(message.ts) },
      people.map((id) => face(id, 'small')), `${replies.length} ${replies.length === 1 ? 'reply' : 'replies'}`, hasNews(message.ts, replies) ? ' · new' : ''));
  }
  return made;
}

function tools(room, message, inThread, openThread, body) {
  const bar = make('div', { className: 'tools', role: 'toolbar', 'aria-label': 'Message actions' });
  const add = (text, label, go) => bar.append(make('button', { type: 'button', 'aria-label': label, title: label, onclick: go }, text));
  if (message.is_ephemeral) {
    add('✕', 'Dismiss message', () => act('dismiss', { room: room.id, ts: message.ts }));
    return bar;
  }
  if (message.is_deleted) return bar;
  add('+1', 'React with thumbs up', () => act('react', { room: room.id, ts: message.ts, name: '+1' }));
  if (!inThread && !message.thread) add('Reply', 'Reply in thread', () => openThread(message.ts));
  for (const one of session.seen.shortcuts.filter((each) => each.on_message)) {
    add(one.name, one.name, () => act('shortcut', { callback_id: one.callback_id, room: room.id, ts: message.ts }));
  }
  if (message.author === session.me) {
    add('Edit', 'Edit message', () => edit(room, message, body));
    add('Delete', 'Delete message', () => window.confirm('Delete this message?') && act('delete', { room: room.id, ts: message.ts }));
  }
  return bar;
}

function asTyped(text) {
  return text
    .replace(/<@(\w+)>/g, (all, id) => `@${session.seen.people[id]?.name || id}`)
    .replace(/<#(\w+)\|[^>]*>/g, (all, id) => `#${session.seen.rooms.find((room) => room.id === id)?.name || id}`)
    .replace(/<(?:mailto:)?[^|>]+\|([^>]+)>/g, '$1').replace(/<(https?:[^>]+)>/g, '$1')
    .replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
}

function edit(room, message, body) {
  if (body.querySelector('form.edit')) return;
  const field = make('textarea', { 'aria-label': 'Edit message', rows: '2' });
  field.value = asTyped(message.text);
  const form = make('form', { className: 'edit', onsubmit: (event) => { event.preventDefault(); save(); } }, field,
    make('div', { className: 'row' }, make('button', { type: 'submit', className: 'element primary' }, 'Save'),
      make('button', { type: 'button', className: 'element', onclick: () => form.remove() }, 'Cancel')));
  const save = async () => {
    form.remove();
    if (field.value !== asTyped(message.text)) await act('edit', { room: room.id, ts: message.ts, text: field.value });
  };
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') form.remove();
    if (event.key === 'Enter' && !event.shiftKey) { event.preventDefault(); save(); }
  });
  body.append(form);
  field.focus();
}
