import type { ComponentChildren } from 'preact';
import type { PersonId } from '../../core/people/person-id';
import { Avatar } from '../popup/avatar';

interface PersonRowProps {
  person: { id: PersonId; name: string };
  /** Why they stand here, in one line. */
  why: string;
  /** What more there is to say and to do. */
  children?: ComponentChildren;
}

/** Somebody in one of the lists of this page: who, why, and what may be done; the name leads to their card. */
export function PersonRow({ person: { id, name }, why, children }: PersonRowProps) {
  return (
    <li class="touch-row" data-person={id}>
      <Avatar person={{ address: id, name }} />
      <div>
        <p class="touch-line">
          <a class="who" href={cardOf(id)}>
            <bdi>{name}</bdi>
          </a>
          <span class="soft">{why}</span>
        </p>
        {children}
      </div>
    </li>
  );
}

/** Where somebody's card is. */
export function cardOf(id: PersonId): string {
  return `../people/index.html#${encodeURIComponent(id)}`;
}
