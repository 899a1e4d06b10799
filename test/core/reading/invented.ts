import { type MailLine, mailOfLine } from '../../../src/core/reading/mail-of-line';
import { type Reading, read } from '../../../src/core/reading/read';

/** The user of every invented mail; it is written to her alone, by a client, unless the mail tells otherwise. */
export const nora = 'Nora Lind <nora@firm.example>';

/** Monday 2 March 2026, ten in the morning in Berlin. */
export const invented = (told: Partial<MailLine>): Reading =>
  read(
    mailOfLine(
      {
        owner: nora,
        from: 'Ana Ruiz <ana@client.example>',
        to: nora,
        subject: '',
        text: '',
        zone: 'Europe/Berlin',
        ...told,
      },
      Date.UTC(2026, 2, 2, 9),
    ),
  );

/** The same by the user to her client. */
export const inventedOwn = (text: string): Reading =>
  invented({ from: nora, to: 'ana@client.example', text });
