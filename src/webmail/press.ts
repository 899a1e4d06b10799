/**
 * Presses something of the site's as a mouse does: some listen for mousedown and mouseup, some for click. The three
 * together are what InboxSDK 2.2.26 has long done on the live Gmail; Outlook's React listens for click.
 */
export function press(element: HTMLElement): void {
  const view = element.ownerDocument.defaultView;
  for (const type of ['mousedown', 'mouseup', 'click'])
    element.dispatchEvent(
      new MouseEvent(type, { bubbles: true, cancelable: true, view, detail: 1 }),
    );
}
