import { gmail } from '../webmail/gmail/gmail';
import { followMailbox } from './follow-mailbox';
import { clearGuests, shieldGuests } from './guest';
import { startLifetime } from './lifetime';

const lifetime = startLifetime();
shieldGuests(lifetime.signal);
clearGuests();
lifetime.signal.addEventListener('abort', clearGuests);
followMailbox(gmail, lifetime);
