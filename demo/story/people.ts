import type { Address } from '../mailbox/mail';
import type { NewAccount } from '../mailbox/mailbox';

const person = (name: string, address: string): Address => ({ name, address });

/** Nora Lindqvist's two accounts: the firm's (with an alias) and her own. */
export const accounts: readonly NewAccount[] = [
  {
    owner: person('Nora Lindqvist', 'nora@lindqvist-gardens.example'),
    aliases: [person('Lindqvist Gardens', 'hello@lindqvist-gardens.example')],
    signature: 'Nora Lindqvist<br>Lindqvist Gardens · 0555 0134',
  },
  { owner: person('Nora Lindqvist', 'nora.lindqvist@mailhost.example') },
];

/** The firm's common mailbox: Nora and Tom read it. */
export const office: NewAccount = {
  owner: person('Garden office', 'office@lindqvist-gardens.example'),
};

/** Everybody who writes in the story. */
export const people = {
  nora: person('Nora Lindqvist', 'nora@lindqvist-gardens.example'),
  hello: person('Lindqvist Gardens', 'hello@lindqvist-gardens.example'),
  tom: person('Tom Okafor', 'tom@lindqvist-gardens.example'),
  ana: person('Ana Ruiz', 'ana.ruiz@ruiz-interiors.example'),
  jo: person('Jo Bell', 'jo@bell-and-sons.example'),
  mara: person('Mara Klein', 'mara.klein@klein-architekten.example'),
  sam: person('Sam Whitfield', 'sam.whitfield@postbox.example'),
  priya: person('Priya Raman', 'priya@ramancafe.example'),
  henrik: person('Henrik Dahl', 'henrik.dahl@fjordhotel.example'),
  lucia: person('Lucía Fernández', 'lucia@hogarverde.example'),
  ben: person('Ben Castle', 'ben.castle@postbox.example'),
  olga: person('Ольга Смирнова', 'olga@sad-i-dom.example'),
  yuki: person('佐藤 由紀', 'yuki.sato@niwa.example'),
  farid: person('Farid Haddad', 'farid@haddad-nursery.example'),
  grace: person('Grace Liu', 'grace.liu@parkside-school.example'),
  council: person('Parks Department', 'permits@citycouncil.example'),
  form: person('Website contact form', 'no-reply@forms.example'),
  lead: person('Ellen Marsh', 'ellen.marsh@postbox.example'),
  shop: person('Toolmart', 'orders@toolmart.example'),
  bank: person('Northbank', 'no-reply@northbank.example'),
  plants: person('Plant Weekly', 'news@plantweekly.example'),
  seeds: person('Seed & Stem', 'offers@seedandstem.example'),
  social: person('Neighbourly', 'notify@neighbourly.example'),
  list: person('Rosa Tan', 'rosa.tan@growers.example'),
  daemon: person('Mail Delivery Subsystem', 'mailer-daemon@googlemail.com'),
  calendar: person('Ingrid Moen', 'ingrid@fjordhotel.example'),
  mum: person('Karin Lindqvist', 'karin.lindqvist@mailhost.example'),
} as const;
