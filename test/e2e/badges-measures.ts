import type { Page } from 'playwright';

/** One shift of the layout as the browser scored it, and the classes of what moved. */
export interface Shift {
  value: number;
  moved: string[];
}

/** Notes every shift of the layout from the page's first moment on. To be called before the page is opened. */
export async function noteShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: Shift[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as LayoutShift[]) {
        const moved = entry.sources.map(({ node }) => (node as Element | null)?.className ?? '');
        shifts.push({ value: entry.value, moved: moved.map(String) });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

interface LayoutShift {
  value: number;
  sources: { node: Node | null }[];
}

/** The shifts so far, once what is drawn now has been painted. */
export function shiftsOf(page: Page): Promise<Shift[]> {
  return page.evaluate(
    () =>
      new Promise<Shift[]>((resolve) => {
        const tell = () => resolve((window as unknown as { shifts: Shift[] }).shifts);
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(tell)));
      }),
  );
}

/** Height in CSS pixels of each row that is shown, from the top. */
export function rowHeights(page: Page): Promise<number[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('tr.zA')]
      .filter((row) => row.checkVisibility())
      .map((row) => row.getBoundingClientRect().height),
  );
}

/** The contrast (WCAG 2.2, 1 to 21) of two colours as CSS writes them; the ground may be see-through over white or black. */
export function contrast(
  page: Page,
  colours: { text: string; ground: string; behind: string },
): Promise<number> {
  return page.evaluate(({ text, ground, behind }) => {
    const canvas = new OffscreenCanvas(1, 1).getContext('2d') as OffscreenCanvasRenderingContext2D;
    const luminance = (...layers: string[]) => {
      for (const layer of layers) {
        canvas.fillStyle = layer;
        canvas.fillRect(0, 0, 1, 1);
      }
      const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
      const linear = (part: number) =>
        part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4;
      return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    };
    const [a, b] = [luminance(behind, ground), luminance(behind, ground, text)];
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }, colours);
}
