import type { Mark } from '../protocol/protocol';
import type { Here } from '../ui/time-words';
import type { Row } from '../webmail/webmail';
import badgeCss from './badge.css?inline';
import { type BadgeWords, badgeWords } from './badge-words';
import { type Guest, makeGuest } from './guest';
import type { Marks } from './marks';
import type { OpenMenu } from './menu';
import { sheetsOf } from './sheet';
import { pageScheme } from './theme';

export interface Badges {
  /** Puts each row's badge where it belongs, and takes away those whose row has gone. Cheap when nothing changed. */
  place(rows: Row[], now: number): void;
  /** When a word now shown changes, epoch ms. */
  nextChange(): number | undefined;
  clear(): void;
}

interface Badge extends Guest {
  chip: HTMLButtonElement;
  shown: BadgeWords | undefined;
  /** Of what `shown` was made. */
  madeOf: { mark: Mark; zone: string; now: number } | undefined;
}

/**
 * One badge a thread, kept by thread id and moved: rows are rewritten (Gmail) and recycled (Outlook), so a node
 * says nothing about which thread it shows.
 */
export function startBadges(marks: Marks, here: Here, openMenu: OpenMenu): Badges {
  const styles = sheetsOf(badgeCss);
  const badges = new Map<string, Badge>();

  function make(thread: string): Badge {
    const guest = makeGuest('badge', styles, {
      click: () => openMenu(thread, guest.host),
      key: () => {},
    });
    const chip = document.createElement('button');
    chip.type = 'button';
    chip.setAttribute('aria-haspopup', 'menu');
    guest.root.append(chip);
    return { ...guest, chip, shown: undefined, madeOf: undefined };
  }

  function place(rows: Row[], now: number): void {
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
      if (!stillSays(badge, mark, now, here)) {
        write(badge, badgeWords(mark, now, here));
        badge.madeOf = { mark, zone: here.zone, now };
      }
      if (!standsBefore(badge.host, row)) places.push({ host: badge.host, row });
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
    nextChange() {
      const times = [...badges.values()].flatMap((badge) => badge.shown?.changesAt ?? []);
      return times.length === 0 ? undefined : Math.min(...times);
    },
    clear() {
      for (const thread of [...badges.keys()]) remove(thread);
    },
  };
}

function write(badge: Badge, words: BadgeWords): void {
  const { chip, shown } = badge;
  badge.shown = words;
  if (shown?.text !== words.text) chip.textContent = words.text;
  if (shown?.tone !== words.tone) chip.className = words.tone;
  if (shown?.label !== words.label) {
    chip.title = words.label;
    chip.setAttribute('aria-label', words.label);
  }
}

/** Rows are rewritten far more often than time or marks move on, and words cost more than all the rest. */
function stillSays({ shown, madeOf }: Badge, mark: Mark, now: number, { zone }: Here): boolean {
  if (shown === undefined || madeOf === undefined) return false;
  if (madeOf.mark !== mark || madeOf.zone !== zone || now < madeOf.now) return false;
  const fallenDue = mark.due !== undefined && madeOf.now <= mark.due && now > mark.due;
  return !fallenDue && (shown.changesAt === undefined || now < shown.changesAt);
}

interface Place {
  host: HTMLElement;
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
  for (const { host, row } of places) {
    if (host.style.colorScheme !== scheme) host.style.colorScheme = scheme;
    row.badgeParent.insertBefore(host, row.badgeBefore);
  }
}
