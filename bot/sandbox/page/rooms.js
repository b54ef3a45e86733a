// The list of rooms, with what is new in each.

import { make } from './dom.js';
import { face } from './messages.js';
import { act, session } from './net.js';

const read = new Map();
const key = (room) => `${session.me} ${room.id}`;

export function title(room) {
  if (room.name) return `${room.kind === 'group' ? 'private' : '#'} ${room.name}`;
  return session.seen.people[room.with]?.real_name || room.with;
}

export function markRead(room) {
  const said = session.seen.messages[room.id];
  read.set(key(room), said.length ? said[said.length - 1].ts : '0');
}

function unread(room) {
  const last = Number(read.get(key(room)) || 0);
  return session.seen.messages[room.id].filter((one) => Number(one.ts) > last && one.author !== session.me).length;
}

export function roomList(current, choose) {
  const rooms = session.seen.rooms;
  const app = rooms.filter((room) => room.with === session.seen.app);
  const direct = rooms.filter((room) => room.kind === 'im' && room.with !== session.seen.app);
  const section = (name, list) => (list.length ? [make('h2', {}, name), make('ul', {}, list.map((room) => item(room, current, choose)))] : []);
  return [
    ...section('App', app),
    ...section('Channels', rooms.filter((room) => room.kind !== 'im')),
    ...section('Direct messages', direct),
    starter(choose),
  ];
}

function item(room, current, choose) {
  const news = room.id === current ? 0 : unread(room);
  return make('li', {}, make('button', {
    type: 'button', className: news ? 'news' : '', 'aria-current': room.id === current ? 'page' : undefined, onclick: () => choose(room.id),
  }, room.kind === 'im' ? face(room.with, 'small') : '', make('span', {}, title(room)),
  room.is_archived ? make('small', {}, 'archived') : '', room.is_shared ? make('small', { title: 'Shared with another workspace' }, '⇄') : '',
  news ? make('span', { className: 'count', 'aria-label': `${news} new` }, String(news)) : ''));
}

function starter(choose) {
  const others = Object.values(session.seen.people).filter((one) => one.id !== session.me && one.standing !== 'bot');
  const select = make('select', { 'aria-label': 'Write to somebody' }, make('option', { value: '' }, '+ Write to somebody'));
  for (const one of others) select.append(make('option', { value: one.id }, one.real_name));
  select.addEventListener('change', async () => {
    const made = await act('open_direct', { person: select.value });
    if (made.ok) choose(made.room);
  });
  return select;
}
