import { expect, test } from 'vitest';
import type { Sighting } from '../../src/core/sighting';
import { gmailOn } from '../../src/webmail/gmail/gmail';
import { type GmailPart, type GmailParts, gmailParts } from '../../src/webmail/gmail/selectors';
import type { Webmail } from '../../src/webmail/webmail';
import { describeOverCaptures } from '../harness/captures';
import { type GmailCapture, gmailCaptureNames, readGmail } from './captures';
import { openPage } from './open-page';
import { ownerOf } from './seen';

const parts = Object.keys(gmailParts) as GmailPart[];

/** The parts after Gmail took away what the best `lost` alternatives of one of them rest on. */
function without(part: GmailPart, lost: number): GmailParts {
  const alternatives = gmailParts[part].alternatives.map((alternative, rank) =>
    rank < lost ? { ...alternative, css: 'gone' } : alternative,
  );
  return { ...gmailParts, [part]: { ...gmailParts[part], alternatives } };
}

/** Facts that the reader gives, one a line, so that what is missing can be told from what is wrong. */
function facts(gmail: Webmail): Set<string> {
  const mailbox = ownerOf(gmail);
  const sightings: Sighting[] = mailbox === undefined ? [] : gmail.look().sightings(mailbox, 0);
  return new Set([
    ...(mailbox === undefined ? [] : [`owner ${mailbox.account}`]),
    ...gmail.look().rows.map(({ thread }) => `row ${thread}`),
    ...(gmail.look().conversation === undefined
      ? []
      : [`open ${gmail.look().conversation?.thread}`]),
    ...sightings.flatMap(factsOf),
  ]);
}

/** Without the completeness of a list, which may only fall: see the test of it. */
function factsOf(sighting: Sighting): string[] {
  if (sighting.kind === 'list') return sighting.complete ? [`complete ${sighting.threads}`] : [];
  if (sighting.kind === 'account') return [];
  const key = `${sighting.thread} ${sighting.kind === 'message' ? sighting.id : ''} ${sighting.sense}`;
  return Object.entries(sighting.facts)
    .filter(([, value]) => value !== undefined && JSON.stringify(value) !== '[]' && value !== '')
    .map(([name, value]) => `${key} ${name} ${JSON.stringify(value)}`);
}

function stateOf(gmail: Webmail, part: string): string | undefined {
  return gmail.health().find((health) => health.part === part)?.state;
}

/** Whether the first two alternatives both match in a capture, so that the one can stand in for the other. */
function servedBySecond(part: GmailPart, name: GmailCapture): boolean {
  const [first, second] = gmailParts[part].alternatives as readonly { on: object }[];
  return second !== undefined && name in second.on && first !== undefined && name in first.on;
}

const pairs = parts.flatMap((part) => gmailCaptureNames.map((name) => [part, name] as const));
const lonely = pairs.filter(([part, name]) => !servedBySecond(part, name));
const doubled = pairs.filter(([part, name]) => servedBySecond(part, name));

async function open(name: GmailCapture, changed: GmailParts = gmailParts): Promise<Webmail> {
  return gmailOn(openPage(await readGmail(name), undefined, changed));
}

describeOverCaptures('when Gmail takes away what a part was found by', () => {
  test.for(doubled)('%s is found in %s by the next alternative', async ([part, name]) => {
    const before = facts(await open(name));
    const gmail = await open(name, without(part, 1));
    expect(facts(gmail)).toEqual(before);
  });

  test.for(lonely)('%s missing from %s makes nothing wrong', async ([part, name]) => {
    const before = facts(await open(name));
    const gmail = await open(name, without(part, Number.POSITIVE_INFINITY));
    for (const fact of facts(gmail)) expect(before).toContain(fact);
  });

  test.for(parts.filter((part) => gmailParts[part].needed === 'always'))(
    '%s is reported as blind when no alternative is left',
    async (part) => {
      const name =
        'conversationVi' in gmailParts[part].alternatives[0].on ? 'conversationVi' : 'consumer';
      const gmail = await open(name, without(part, Number.POSITIVE_INFINITY));
      facts(gmail);
      const watching = new AbortController();
      gmail.watch(() => undefined, watching.signal);
      watching.abort();
      expect(stateOf(gmail, part)).toBe('blind');
    },
  );
});
