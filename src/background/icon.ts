import browser from 'webextension-polyfill';
import { say, sayCount } from '../ui/words';

/** How many wait, and how many of them too long already. */
export interface Counts {
  waiting: number;
  late: number;
}

/** Shows the counts at the icon: as a number, by colour, and in words for whoever sees neither. */
export async function showCounts({ waiting, late }: Counts): Promise<void> {
  const { action } = browser;
  await action.setBadgeText({ text: waiting === 0 ? '' : waiting > 99 ? '99+' : String(waiting) });
  await action.setBadgeBackgroundColor({ color: late > 0 ? lateColour : calmColour });
  await action.setTitle({ title: title({ waiting, late }) });
}

function title({ waiting, late }: Counts): string {
  if (waiting === 0) return say('bg_iconNobody');
  const parts = [sayCount('bg_iconWaiting', waiting)];
  if (late > 0) parts.push(sayCount('bg_iconLate', late));
  return parts.join(' · ');
}

// White figures on both: 5.9:1 and 5.2:1 (look.md asks for 4.5:1).
const lateColour = '#b3261e';
const calmColour = '#1a66c9';
