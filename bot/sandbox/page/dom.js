// Making elements. Text always goes in as text: nothing here ever parses markup.

export function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name in element && typeof value !== 'string') element[name] = value;
    else if (name === 'className') element.className = value;
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== ''));
  return element;
}

export const byId = (id) => document.getElementById(id);

let notes = 0;
export const freshId = (prefix) => `${prefix}-${++notes}`;

export function notice(text) {
  const line = make('p', {}, text);
  byId('notices').append(line);
  setTimeout(() => line.remove(), 6000);
}
