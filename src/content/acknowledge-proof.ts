import { type Address, nameHandle, ownAddressOf, type Person } from '../core/mail';
import type { Failure, Job } from '../core/outbox';
import type { BoxProof, Mailbox } from '../webmail/webmail';

/**
 * What speaks against sending this job from this box, or undefined: it must be in the job's thread, hold no text of
 * the user's, go to the one person of the job and to nobody else, and come from the own address that was written to
 * (design.md, must hold 3). Where the job's address is not sure, the box's one address is for the user to confirm.
 */
export function objection(job: Job, proof: BoxProof, mailbox: Mailbox): Failure | undefined {
  if (proof.thread !== job.thread) return 'threadGone';
  if (proof.draft) return 'draftPresent';
  return recipientObjection(job, proof, mailbox) ?? senderObjection(job, proof, mailbox);
}

function recipientObjection(job: Job, proof: BoxProof, mailbox: Mailbox): Failure | undefined {
  const everybody = [...proof.to, ...proof.cc, ...proof.bcc];
  const [only] = proof.to;
  if (everybody.length === 0) return 'recipientUnknown';
  if (only === undefined || everybody.length > 1) return 'recipientDiffers';
  if (!isAddress(only.address)) return isNameOf(job, only) ? undefined : 'recipientUnknown';
  if (ownAddresses(mailbox).has(only.address)) return 'recipientDiffers';
  if (job.toSure && only.address !== job.to.address) return 'recipientDiffers';
  return undefined;
}

/** A box may show a name alone, which proves nobody: the right name is for the user to confirm, any other is not. */
function isNameOf({ to }: Job, { address: handle }: Person): boolean {
  return handle === to.address || (to.name !== undefined && handle === nameHandle(to.name));
}

/** Whether the box shows the address of who is meant. Where not, nothing is sent before the user has confirmed it. */
export function isRecipientProven(job: Job, { to }: BoxProof): boolean {
  const [only] = to;
  return (
    job.toSure && only !== undefined && isAddress(only.address) && only.address === job.to.address
  );
}

/**
 * A box that shows no sender writes from the account's own address. Where it is not known to which address the person
 * wrote, the mail site's own choice is for the user to confirm: see {@link strangeSender}.
 */
function senderObjection(job: Job, proof: BoxProof, mailbox: Mailbox): Failure | undefined {
  const from = proof.from ?? ownAddressOf(mailbox.account);
  return job.writtenTo === undefined || from === job.writtenTo ? undefined : 'senderDiffers';
}

/** The address that the box writes from, where it is none that we know as the user's: an alias, not yet learnt. */
export function strangeSender(job: Job, { from }: BoxProof, mailbox: Mailbox): Address | undefined {
  return from === job.writtenTo || from === undefined || ownAddresses(mailbox).has(from)
    ? undefined
    : from;
}

function ownAddresses(mailbox: Mailbox): ReadonlySet<Address> {
  return new Set([ownAddressOf(mailbox.account), ...mailbox.own]);
}

const isAddress = (text: string) => /^[^\s@]+@[^\s@]+$/.test(text);
