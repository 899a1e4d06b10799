import type { Mark } from '../protocol/protocol';
import type { Row } from '../webmail/webmail';
import badgeCss from './badge.css?inline';
import { type Guest, makeGuest } from './guest';
import type { Marks } from './marks';
import type { OpenMenu } from './menu';
import { sheetsOf } from './sheet';
import { pageScheme } from './theme';

export interface Badges {
  /** Puts each row's badge where it belongs, and takes away those whose row has gone. Cheap when nothing changed. */
  place(rows: Row[]): void;
  clear(): void;
}

interface Badge extends Guest {
  chip: HTMLButtonElement;
  shown: Mark['words'] | undefined;
  scheme: ReturnType<typeof pageScheme> | undefined;
}

/**
 * One badge a thread, kept by thread id and moved: rows are rewritten (Gmail) and recycled (Outlook), so a node
 * says nothing about which thread it shows.
 */
export function startBadges(marks: Marks, openMenu: OpenMenu): Badges {
  const styles = sheetsOf(badgeCss);
  const badges = new Map<string, Badge>();

  function make(thread: string): Badge {
    const guest = makeGuest('badge', styles, {
      click: () => openMenu(thread, guest.host),
      key: () => {},
    });
    const chip = document.createElement('button');
    chip.type = 'button';
    // By its own words, which begin with a letter of their language: asking for that would load all messages now.
    chip.dir = 'auto';
    chip.setAttribute('aria-haspopup', 'menu');
    guest.root.append(chip);
    return { ...guest, chip, shown: undefined, scheme: undefined };
  }

  function place(rows: Row[]): void {
    const gone = new Set(badges.keys());
    const placed = new Set<string>();
    const places: Place[] = [];
    for (const row of rows) {
      const mark = marks.of(row.thread);
      // With conversation view off several rows show one thread: the first, newest, bears the badge.
      if (mark === undefined || placed.has(row.thread)) continue;
      placed.add(row.thread);
      gone.delete(row.thread);
      const badge = badges.get(row.thread) ?? make(row.thread);
      badges.set(row.thread, badge);
      if (badge.shown !== mark.words) write(badge, mark.words);
      if (!standsBefore(badge.host, row)) places.push({ badge, row });
    }
    for (const thread of gone) remove(thread);
    putAll(places);
  }

  function remove(thread: string): void {
    badges.get(thread)?.host.remove();
    badges.delete(thread);
  }

  return {
    place,
    clear() {
      for (const thread of [...badges.keys()]) remove(thread);
    },
  };
}

function write(badge: Badge, words: Mark['words']): void {
  const { chip, shown } = badge;
  badge.shown = words;
  if (shown?.text !== words.text) chip.textContent = words.text;
  if (shown?.tone !== words.tone) chip.className = words.tone;
  if (shown?.label !== words.label) {
    chip.title = words.label;
    chip.setAttribute('aria-label', words.label);
  }
}

interface Place {
  badge: Badge;
  row: Row;
}

function standsBefore(host: HTMLElement, row: Row): boolean {
  return host.nextSibling === row.badgeBefore && host.parentNode === row.badgeParent;
}

/** Asked between two insertions, the page's colour would cost a new computation of its style for each badge. */
function putAll(places: readonly Place[]): void {
  const [first] = places;
  if (first === undefined) return;
  const scheme = pageScheme(first.row.badgeParent);
  for (const { badge, row } of places) {
    if (badge.scheme !== scheme) badge.host.style.colorScheme = scheme;
    badge.scheme = scheme;
    row.badgeParent.insertBefore(badge.host, row.badgeBefore);
  }
}
