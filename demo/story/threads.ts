import type { ToldThread } from './story';

const primary = ['^i', '^smartlabel_personal'];
const promo = ['^i', '^smartlabel_promo'];
const social = ['^i', '^smartlabel_social'];
const update = ['^i', '^smartlabel_notification'];

/** The firm's account. */
export const businessStory: readonly ToldThread[] = [
  {
    subject: 'Quote for the deck',
    labels: [...primary, '^x_clients'],
    messages: [
      {
        from: 'ana',
        ago: { days: 1, hours: 5 },
        text: 'Hello Nora,\n\nCould you send me a quote for the deck, about 24 square metres?\n\nAna',
      },
      {
        from: 'ana',
        ago: { hours: 2, minutes: 12 },
        state: 'unread',
        text: 'Any update on the quote? We start Monday.\n\nAna',
      },
    ],
  },
  {
    subject: 'Site visit on the 12th',
    labels: primary,
    messages: [
      {
        from: 'jo',
        ago: { hours: 3, minutes: 40 },
        state: 'unread',
        text: 'Hi Nora,\n\nCan you come by on the 12th at ten? The old hedge is out now.\n\nJo Bell',
      },
    ],
  },
  {
    subject: 'Planting plan, courtyard',
    labels: [...primary, '^t'],
    messages: [
      {
        from: 'mara',
        ago: { days: 2, hours: 4 },
        text: 'Liebe Nora, when can we expect the planting plan?',
        attachment: 'courtyard-section.pdf',
      },
      {
        from: 'nora',
        ago: { days: 1, hours: 6 },
        to: ['mara'],
        text: 'Dear Mara,\n\nI will send it on Thursday by 3 pm.\n\nNora',
      },
    ],
  },
  {
    subject: 'Garden of 40 m², first ideas?',
    labels: primary,
    messages: [
      {
        from: 'sam',
        ago: { hours: 5, minutes: 5 },
        text: 'Good morning, we have just bought a house with a small garden. Would you have time to look at it this month? What would a first visit cost?\n\nSam Whitfield',
      },
    ],
  },
  {
    subject: 'Terrace for the café',
    labels: [...primary, '^x_clients'],
    messages: [
      {
        from: 'priya',
        ago: { days: 6 },
        text: 'Hi Nora, we would like eight tables outside from May.',
      },
      {
        from: 'nora',
        ago: { days: 5, hours: 20 },
        to: ['priya'],
        text: 'Hi Priya, lovely. May I see the plan of the pavement?',
      },
      { from: 'priya', ago: { days: 5 }, text: 'Here it is.', attachment: 'pavement.pdf' },
      {
        from: 'nora',
        ago: { days: 4, hours: 6 },
        to: ['priya'],
        text: 'Thank you. I think six tables and four planters.',
      },
      { from: 'priya', ago: { days: 4 }, text: 'Six is a little tight. Seven?' },
      {
        from: 'nora',
        ago: { days: 3, hours: 5 },
        to: ['priya'],
        text: 'Seven works with narrower planters.',
      },
      {
        from: 'priya',
        ago: { days: 1, hours: 2 },
        text: 'Great. Could you put that into a proper offer, please?',
      },
    ],
  },
  {
    subject: 'Roof terrace of the hotel',
    labels: primary,
    messages: [
      {
        from: 'henrik',
        ago: { days: 3, hours: 2 },
        text: 'Dear Nora, we liked your proposal very much.',
      },
      {
        from: 'nora',
        ago: { days: 2, hours: 22 },
        to: ['henrik'],
        text: 'Dear Henrik, glad to hear it. Could you confirm the load that the roof bears?',
      },
    ],
  },
  {
    subject: 'New enquiry from your website',
    labels: primary,
    messages: [
      {
        from: 'form',
        replyTo: 'lead',
        ago: { hours: 1, minutes: 25 },
        state: 'unread',
        to: ['hello'],
        text: 'Name: Ellen Marsh\nMessage: Do you also look after gardens through the year? I need somebody from spring.',
      },
    ],
  },
  {
    subject: 'Olive trees',
    labels: primary,
    messages: [
      {
        from: 'lucia',
        ago: { hours: 6, minutes: 30 },
        to: ['hello'],
        state: 'unread',
        text: 'Hola Nora, do you have olive trees of about two metres, and what do they cost?\n\nLucía',
      },
    ],
  },
  {
    subject: 'Thank you!',
    labels: primary,
    messages: [
      {
        from: 'nora',
        ago: { days: 2, hours: 3 },
        to: ['ben'],
        text: 'Dear Ben, the roses are in. Water them twice a week.',
      },
      {
        from: 'ben',
        ago: { days: 1, hours: 22 },
        text: 'Thank you so much, it looks wonderful. No need to answer!\n\nBen',
      },
    ],
  },
  {
    subject: 'Irrigation parts',
    labels: primary,
    messages: [
      {
        from: 'nora',
        ago: { hours: 26 },
        to: ['farid'],
        text: 'Dear Farid, could you let me know when the pump arrives?',
      },
      {
        from: 'farid',
        ago: { hours: 25, minutes: 58 },
        text: 'Automatic reply: I am out of the office until Monday and will read your message then.',
      },
    ],
  },
  {
    subject: 'School garden',
    labels: primary,
    messages: [
      {
        from: 'grace',
        ago: { days: 8 },
        to: ['nora'],
        cc: ['tom'],
        text: 'Dear both, would you come and talk to class 4b about worms?',
      },
      {
        from: 'tom',
        ago: { days: 7, hours: 20 },
        to: ['grace'],
        cc: ['nora'],
        text: 'Dear Grace, happily. Would the 20th suit you?\n\nTom',
      },
    ],
  },
  {
    subject: 'Van on Friday',
    labels: primary,
    messages: [
      {
        from: 'tom',
        ago: { hours: 4, minutes: 15 },
        text: 'Do you need the van on Friday? I would take it to Haddad.',
      },
    ],
  },
  {
    subject: 'Sommerblumen und Zeitplan',
    labels: primary,
    messages: [
      {
        from: 'mara',
        ago: { hours: 7, minutes: 20 },
        cc: ['tom'],
        text: 'Liebe Nora, noch eine Frage: welche Stauden blühen bis Oktober?\n\nMara',
      },
    ],
  },
  {
    subject: 'Вопрос о саде',
    labels: primary,
    messages: [
      {
        from: 'olga',
        ago: { days: 1, hours: 3 },
        state: 'unread',
        text: 'Здравствуйте, Нора! Когда вы могли бы приехать посмотреть участок?',
      },
    ],
  },
  {
    subject: '庭の石について',
    labels: primary,
    messages: [
      {
        from: 'yuki',
        ago: { days: 1, hours: 8 },
        text: '石の手配について、お見積もりをいただけますか。',
      },
    ],
  },
  {
    subject: 'Offer for the hedge',
    labels: primary,
    messages: [
      {
        from: 'nora',
        ago: { days: 2, hours: 1 },
        to: ['sam'],
        text: 'Dear Sam, here is the offer for the hedge.',
      },
      {
        from: 'daemon',
        ago: { days: 2, minutes: 59 },
        text: 'Address not found. Your message was not delivered to sam.whitfield@postbox.example because the address could not be found.',
      },
    ],
  },
  {
    subject: 'Invitation: Roof terrace walk-through',
    labels: primary,
    messages: [
      {
        from: 'calendar',
        ago: { hours: 8 },
        text: 'You have been invited to: Roof terrace walk-through. Thursday 2 pm.',
        attachment: 'invite.ics',
      },
    ],
  },
  {
    subject: '[growers] Peat-free compost',
    labels: ['^i', '^smartlabel_group'],
    messages: [
      {
        from: 'list',
        ago: { hours: 9, minutes: 45 },
        to: ['list'],
        text: 'Has anybody tried the new peat-free mix? I would like to hear how it holds water.',
      },
    ],
  },
  {
    subject: 'Offer for the front garden',
    labels: primary,
    messages: [
      { from: 'ben', ago: { days: 12 }, text: 'Could you make me an offer for the front garden?' },
      {
        from: 'nora',
        ago: { days: 11 },
        to: ['ben'],
        text: 'Dear Ben, the offer is attached. What do you think?',
      },
    ],
  },
  {
    subject: 'Wall, old question',
    labels: primary,
    messages: [
      { from: 'lucia', ago: { days: 23 }, text: 'Would you also repair a dry stone wall?' },
    ],
  },
  {
    subject: 'Tree survey of last autumn',
    labels: primary,
    messages: [
      { from: 'henrik', ago: { days: 160 }, text: 'Could you send the survey again, please?' },
    ],
  },
  {
    subject: 'Permit for the oak',
    labels: primary,
    messages: [
      {
        from: 'council',
        ago: { days: 5, hours: 7 },
        text: 'Your application has been received. Please send us a photograph of the trunk within two weeks.',
      },
    ],
  },
  {
    subject: 'Lawn or meadow?',
    labels: primary,
    messages: [
      {
        from: 'sam',
        ago: { days: 1, hours: 4, minutes: 30 },
        text: 'One more thing: lawn or meadow, what would you advise?',
      },
      {
        from: 'nora',
        ago: { hours: 10 },
        to: ['sam'],
        state: 'draft',
        text: 'Dear Sam,\n\nMeadow, if you can live with',
      },
    ],
  },
  {
    subject: 'Your order 4471 has been shipped',
    labels: update,
    messages: [
      {
        from: 'shop',
        ago: { hours: 4 },
        state: 'unread',
        text: 'Your order is on its way. Please do not answer this message.',
      },
    ],
  },
  {
    subject: 'Your statement is ready',
    labels: update,
    messages: [
      {
        from: 'bank',
        ago: { days: 1, hours: 9 },
        text: 'Your monthly statement is ready in online banking.',
      },
    ],
  },
  {
    subject: 'Ten shrubs for shade',
    labels: promo,
    messages: [
      {
        from: 'plants',
        ago: { hours: 11 },
        state: 'unread',
        text: 'This week: ten shrubs for shade. Unsubscribe at any time.',
      },
    ],
  },
  {
    subject: 'Bulbs: 30% off until Sunday',
    labels: promo,
    messages: [
      {
        from: 'seeds',
        ago: { days: 1 },
        text: 'All bulbs 30% off until Sunday. Are you ready for spring?',
      },
    ],
  },
  {
    subject: 'Three new posts near you',
    labels: social,
    messages: [
      { from: 'social', ago: { hours: 14 }, text: 'Karl asks: who knows a good gardener?' },
    ],
  },
];

/** Her own account. */
export const ownStory: readonly ToldThread[] = [
  {
    subject: 'Sunday',
    labels: primary,
    messages: [
      {
        from: 'mum',
        ago: { hours: 12 },
        state: 'unread',
        text: 'Are you coming on Sunday? I would bake.\n\nMum',
      },
    ],
  },
  {
    subject: 'Choir on Tuesday',
    labels: primary,
    messages: [
      {
        from: 'grace',
        ago: { days: 1, hours: 2 },
        text: 'Tuesday at seven, as always. See you there.',
      },
    ],
  },
  {
    subject: 'Autumn sale',
    labels: promo,
    messages: [{ from: 'seeds', ago: { days: 2 }, text: 'Our autumn sale has begun.' }],
  },
];

/** The firm's common mailbox. */
export const officeStory: readonly ToldThread[] = [
  {
    subject: 'Opening hours in winter',
    labels: primary,
    messages: [
      {
        from: 'grace',
        ago: { hours: 5 },
        state: 'unread',
        text: 'Hello, when are you open in January?\n\nGrace',
      },
    ],
  },
];
