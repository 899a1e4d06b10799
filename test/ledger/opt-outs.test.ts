import { expect, it } from 'vitest';
import { optedOut } from '../../src/ledger/opt-outs';
import { record } from '../../src/ledger/record';
import { ana, freshLedger, hour, minute, monday } from './fresh-ledger';
import { bo, message, thread } from './mail';

const bye = 'Please do not contact me again.';
const back = 'You can write to me again.';

it('knows who asked not to be written to, whatever they say of other things, until they take it back', async () => {
  const ledger = await freshLedger();
  const said = (id: string, text: string, minutes: number) =>
    record(
      ledger,
      ana,
      [thread(id), message(id, `${id}-1`, { text, sentAt: monday + minutes * minute })],
      monday + hour,
    );
  const whether = async () => [
    ...(await optedOut(ledger, [bo.address, 'jo@other.example'])).keys(),
  ];
  await said('t1', 'Could you send me the quote?', 0);
  expect(await whether()).toEqual([]);
  await said('t2', bye, 1);
  expect(await whether()).toEqual([bo.address]);
  await said('t3', 'Thank you for the parcel.', 2);
  expect(await whether()).toEqual([bo.address]);
  await said('t4', back, 3);
  expect(await whether()).toEqual([]);
});

it('takes the later word for theirs, in whichever order they were seen', async () => {
  const ledger = await freshLedger();
  const seen = [
    message('t1', 'm2', { text: bye, sentAt: monday + minute }),
    message('t1', 'm1', { text: back }),
  ];
  await record(ledger, ana, [thread('t1'), ...seen], monday + hour);
  expect([...(await optedOut(ledger, [bo.address])).keys()]).toEqual([bo.address]);
});

it('does not take the user’s own words for theirs', async () => {
  const ledger = await freshLedger();
  const own = message('t1', 'm1', {
    from: { address: 'ana@firm.example' },
    to: [bo],
    direction: 'out',
    text: bye,
  });
  await record(ledger, ana, [thread('t1'), own], monday + hour);
  expect((await optedOut(ledger, [bo.address, 'ana@firm.example'])).size).toBe(0);
});
