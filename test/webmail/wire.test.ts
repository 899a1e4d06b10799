import { expect, test } from 'vitest';
import { partHealth } from '../../src/core/health';
import { sighting } from '../../src/core/sighting';
import { gmailOn } from '../../src/webmail/gmail/gmail';
import type { Page } from '../../src/webmail/gmail/page';
import type { Mailbox } from '../../src/webmail/webmail';
import { describeOverCaptures } from '../harness/captures';
import { gmailCaptureNames, readGmail } from './captures';
import { openPage } from './open-page';

const mailbox: Mailbox = {
  account: 'gmail:owner@acme-widgets.example',
  home: 'https://mail.google.com/mail/u/0/',
  index: 0,
  delegated: false,
  own: [],
};

/** Values that a sender chooses, far beyond what mail programs write. */
function exaggerate(page: Page): void {
  const long = 'x'.repeat(30_000);
  const people = page.document.querySelectorAll('[email]');
  const addresses = ['', 'no address', '<b>@x.example', `${long}@x.example`, ' ANA@Firm.Example '];
  for (const [index, person] of [...people].entries()) {
    person.setAttribute('email', addresses[index % addresses.length] ?? '');
    person.setAttribute('name', long);
  }
  for (const text of page.document.querySelectorAll('.bog span, .y2, h2.hP, .a3s, .bx0')) {
    text.textContent = long;
  }
  for (const date of page.document.querySelectorAll('[title]')) date.setAttribute('title', long);
}

describeOverCaptures('what is read fits the wire', () => {
  test.for(gmailCaptureNames)('of %s as it is', async (name) => {
    const gmail = gmailOn(openPage(await readGmail(name)));
    for (const seen of gmail.look().sightings(mailbox, 0))
      expect(sighting.safeParse(seen).error).toBeUndefined();
    for (const part of gmail.health()) expect(partHealth.safeParse(part).error).toBeUndefined();
  });

  test.for(gmailCaptureNames)('of %s with what a hostile sender may write', async (name) => {
    const page = openPage(await readGmail(name));
    exaggerate(page);
    for (const seen of gmailOn(page).look().sightings(mailbox, 0)) {
      expect(sighting.safeParse(seen).error).toBeUndefined();
    }
  });
});
