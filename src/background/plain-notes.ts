import type { ThreadKey } from '../core/mail';
import type { OptOut } from '../core/people/opt-out';
import { plainNotesFor } from '../core/plain-notes';
import { type Silence, silenceOf } from '../core/silence';
import type { Standing } from '../core/standing';
import { followedUp, type GoneNote, goneNotes } from '../ledger/followed-up';
import type { Ledger } from '../ledger/ledger';
import { optedOut } from '../ledger/opt-outs';
import type { Recipient } from '../ledger/recipient';
import { readSettings } from '../ledger/settings';
import { loadCalendar } from '../ledger/user-time';
import type { PlainNote } from '../protocol/protocol';
import { noteOf } from './note';

/** The notes without a time that have a place in a thread, with the texts that would be sent at `now` (epoch ms). */
export async function plainNotes(
  ledger: Ledger,
  key: ThreadKey,
  recipient: Recipient | undefined,
  now: number,
): Promise<PlainNote[]> {
  const ground = await groundOf(ledger, key, recipient);
  if (ground === undefined) return [];
  const { standing, out, gone } = ground;
  const silence = await silenceIn(ledger, ground, now);
  const told = new Set(gone.map(({ kind }) => kind));
  const kinds = plainNotesFor({ standing, optedOut: out !== undefined, told, silence });
  const notes = kinds.map(async (kind) => {
    const textUntil = await noteOf(ledger, kind, recipient, now);
    return { kind, text: textUntil(undefined) };
  });
  return Promise.all(notes);
}

/** Whether who is silent in a thread may be asked again at `now`; undefined where the user awaits nothing there. */
export async function silenceThere(
  ledger: Ledger,
  key: ThreadKey,
  recipient: Recipient | undefined,
  now: number,
): Promise<Silence | undefined> {
  const ground = await groundOf(ledger, key, recipient);
  return ground && silenceIn(ledger, ground, now);
}

interface Ground {
  standing: Standing;
  out: OptOut | undefined;
  /** What went out since anybody wrote. */
  gone: readonly GoneNote[];
}

async function groundOf(
  ledger: Ledger,
  key: ThreadKey,
  recipient: Recipient | undefined,
): Promise<Ground | undefined> {
  const standing = (await ledger.threads.get(key))?.standing;
  if (standing === undefined || recipient === undefined) return undefined;
  const { address } = recipient.person;
  const out = (await optedOut(ledger, [address])).get(address);
  return { standing, out, gone: (await goneNotes(ledger, [standing])).get(key) ?? [] };
}

async function silenceIn(
  ledger: Ledger,
  { standing: { state, since }, out, gone }: Ground,
  now: number,
): Promise<Silence | undefined> {
  if (state !== 'awaiting-them' || since === undefined) return undefined;
  const { after } = (await readSettings(ledger)).reminders.followUp;
  const calendar = await loadCalendar(ledger);
  return silenceOf({ since, followedUp: followedUp(gone), out }, after, calendar, now);
}
