/**
 * Presses a button of the site's as a mouse does: some listen for mousedown and mouseup, some for click. The three
 * together are what InboxSDK 2.2.26 has long done on the live Gmail; Outlook's React listens for click.
 */
export function press(button: HTMLElement): void {
  for (const type of ['mousedown', 'mouseup', 'click']) {
    button.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, view: window }));
  }
}
