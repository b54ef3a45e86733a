// Slack's mrkdwn and rich text as DOM nodes, built node by node so that no text can become markup.

import { make } from './dom.js';
import { session } from './net.js';

const BRACKET = /<([^<>\n]+)>/;
const STYLES = [
  [/```([\s\S]+?)```/, (text) => make('pre', {}, plain(text))],
  [/`([^`\n]+)`/, (text) => make('code', {}, plain(text))],
  [BRACKET, bracket],
  [/(?<![\w*])\*([^*\n]+)\*(?![\w*])/, (text) => make('strong', {}, nodes(text))],
  [/(?<![\w_])_([^_\n]+)_(?![\w_])/, (text) => make('em', {}, nodes(text))],
  [/(?<![\w~])~([^~\n]+)~(?![\w~])/, (text) => make('s', {}, nodes(text))],
];
const ESCAPES = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };
const EMOJI = {
  thumbsup: '👍', '+1': '👍', thumbsdown: '👎', white_check_mark: '✅', heavy_check_mark: '✔️', x: '❌',
  wave: '👋', eyes: '👀', warning: '⚠️', tada: '🎉', bulb: '💡', hourglass: '⌛', pencil2: '✏️', question: '❓',
  speech_balloon: '💬', lock: '🔒', clipboard: '📋', calendar: '📅', bar_chart: '📊', mag: '🔍', smile: '😄',
  raised_hands: '🙌', pray: '🙏', rocket: '🚀', memo: '📝', no_entry: '⛔', bell: '🔔', zzz: '💤', heart: '❤️',
};

export const emoji = (name) => EMOJI[name] || `:${name}:`;

function plain(text) {
  const open = text.replace(/&(?:amp|lt|gt);/g, (mark) => ESCAPES[mark]);
  return open.replace(/:([a-z0-9_+-]+):/g, (mark, name) => EMOJI[name] || mark);
}

function address(url) {
  return /^(https?:|mailto:)/i.test(url) ? url : null;
}

function link(url, label) {
  const safe = address(url);
  if (!safe) return make('span', {}, label);
  return make('a', { href: safe, target: '_blank', rel: 'noopener noreferrer' }, label);
}

export function person(id) {
  const known = session.seen.people[id];
  return make('span', { className: 'mention' }, `@${known ? known.real_name : id}`);
}

export function room(id) {
  const known = session.seen.rooms.find((one) => one.id === id);
  return make('span', { className: 'mention' }, `#${known ? known.name : id}`);
}

const broadcast = (name) => make('span', { className: 'mention live', title: 'This would ring for everybody' }, `@${name}`);

function bracket(inside) {
  const [target, ...rest] = inside.split('|');
  const label = rest.join('|');
  if (target.startsWith('@')) return person(target.slice(1));
  if (target.startsWith('#')) return room(target.slice(1));
  if (target.startsWith('!date^')) return make('time', {}, plain(label || target));
  if (target.startsWith('!subteam^')) return broadcast(label || 'group');
  if (target.startsWith('!')) return broadcast(target.slice(1));
  return link(target.replace(/&amp;/g, '&'), plain(label || target.replace(/^mailto:/, '')));
}

function nodes(text) {
  let first = null;
  for (const [pattern, render] of STYLES) {
    const found = pattern.exec(text);
    if (found && (!first || found.index < first.found.index)) first = { found, render };
  }
  if (!first) return [plain(text)];
  const { found, render } = first;
  const after = text.slice(found.index + found[0].length);
  return [plain(text.slice(0, found.index)), render(found[1]), ...nodes(after)];
}

export function mrkdwn(text) {
  const lines = make('div', { className: 'mrkdwn' });
  for (const block of String(text || '').split(/(```[\s\S]+?```)/)) {
    if (block.startsWith('```')) lines.append(...nodes(block));
    else lines.append(...paragraphs(block));
  }
  return lines;
}

function paragraphs(text) {
  const made = [];
  for (const [number, line] of text.split('\n').entries()) {
    if (number) made.push(make('br'));
    if (/^(&gt;|>) ?/.test(line)) made.push(make('blockquote', {}, nodes(line.replace(/^(&gt;|>) ?/, ''))));
    else made.push(...nodes(line));
  }
  return made;
}

export function textObject(text) {
  if (!text) return '';
  if (text.type === 'mrkdwn') return mrkdwn(text.text);
  return make('span', { className: 'plain-text' }, text.text.replace(/:([a-z0-9_+-]+):/g, (m, n) => EMOJI[n] || m));
}

function richPiece(piece) {
  if (piece.type === 'user') return person(piece.user_id);
  if (piece.type === 'channel') return room(piece.channel_id);
  if (piece.type === 'broadcast') return broadcast(piece.range);
  if (piece.type === 'emoji') return emoji(piece.name);
  if (piece.type === 'link') return link(piece.url, piece.text || piece.url.replace(/^mailto:/, ''));
  const style = piece.style || {};
  let node = piece.text || '';
  if (style.code) node = make('code', {}, node);
  if (style.bold) node = make('strong', {}, node);
  if (style.italic) node = make('em', {}, node);
  if (style.strike) node = make('s', {}, node);
  return node;
}

const TAGS = { rich_text_section: 'div', rich_text_quote: 'blockquote', rich_text_preformatted: 'pre' };

export function richText(block) {
  const whole = make('div', { className: 'rich' });
  for (const part of block.elements || []) {
    if (part.type === 'rich_text_list') {
      const list = make(part.style === 'ordered' ? 'ol' : 'ul');
      for (const item of part.elements) list.append(make('li', {}, item.elements.map(richPiece)));
      whole.append(list);
    } else whole.append(make(TAGS[part.type] || 'div', {}, (part.elements || []).map(richPiece)));
  }
  return whole;
}
