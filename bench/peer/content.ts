import * as InboxSDK from '@inboxsdk/core';

// The peer does what ours does and no more: one label on each row.
InboxSDK.load(2, 'sdk_demo_0000000000', { eventTracking: false, globalErrorLogging: false }).then(
  (sdk) => {
    sdk.Lists.registerThreadRowViewHandler((row) => {
      row.addLabel({ title: 'Reply', backgroundColor: '#3367d6', foregroundColor: '#fff' });
    });
  },
);
