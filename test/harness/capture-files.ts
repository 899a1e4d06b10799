const files = import.meta.glob<string>('../../../shared/captures/**/*.{html,json}', {
  query: '?raw',
  import: 'default',
});

/** Whether there are captures beside the checkout at all. */
export const capturesAreThere = Object.keys(files).length > 0;

/**
 * The text of a capture, by its path below ../shared/captures, such as
 * `gmail/pages-2025-04/inbox-consumer-category-tabs.html`. Throws where there is no such file.
 */
export async function readCapture(path: string): Promise<string> {
  const read = files[`../../../shared/captures/${path}`];
  if (read === undefined) throw new Error(`No capture at ../shared/captures/${path}`);
  return read();
}

/** The paths of the captures in a folder, sorted, such as `gmail/sync-2022-09`; none where there are none. */
export const capturesIn = (folder: string): string[] =>
  Object.keys(files)
    .map((path) => path.replace('../../../shared/captures/', ''))
    .filter((path) => path.startsWith(`${folder}/`))
    .sort();
