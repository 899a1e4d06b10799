import { say } from './words';

/** A mail site (a match pattern of the manifest) that we may not read, with the button that asks for it. */
export function NoAccess(props: {
  origin: string;
  /** Class of the box: pages set it into a list or let it stand out. */
  box: 'notice' | 'line';
  /** Gets what the browser will answer. */
  asked: (answer: Promise<boolean>) => void;
}) {
  const { origin, box, asked } = props;
  return (
    <div class={box}>
      <p>
        <strong>{say('access_missing', new URL(origin.replace('*', '')).host)}</strong>{' '}
        {say('access_why')}
      </p>
      {/* Asked for within the click, or the browser refuses to ask. */}
      <button
        type="button"
        class="main"
        onClick={() => asked(chrome.permissions.request({ origins: [origin] }))}
      >
        {say('access_grant')}
      </button>
    </div>
  );
}
