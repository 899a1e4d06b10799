import { useEffect, useRef } from 'preact/hooks';
import UPlot from 'uplot';

export interface PlotProps {
  title: string;
  /** Numbers on the axis, in their order; `words` is what each is called. */
  at: readonly number[];
  /** Null where there is nothing to tell. */
  values: readonly (number | null)[];
  words: (at: number) => string;
  /** The top of the scale, where it is always the same. */
  most?: number;
}

/** Bars. For the eye alone: the table below tells the same. */
export function Plot({ title, at, values, words, most }: PlotProps) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    let plot: UPlot | undefined;
    const draw = () => {
      plot?.destroy();
      const data: UPlot.AlignedData = [[...at], [...values]];
      plot = new UPlot(options(element, { at, words, most }), data, element);
    };
    // It draws on a canvas: colours and width are taken when it is drawn.
    const scheme = matchMedia('(prefers-color-scheme: dark)');
    scheme.addEventListener('change', draw);
    const resized = new ResizeObserver(draw);
    resized.observe(element);
    return () => {
      scheme.removeEventListener('change', draw);
      resized.disconnect();
      plot?.destroy();
    };
  }, [at, values, words, most]);
  return (
    <figure class="plot">
      <figcaption>{title}</figcaption>
      <div ref={frame} aria-hidden="true" />
    </figure>
  );
}

function options(
  element: HTMLElement,
  { at, words, most }: Pick<PlotProps, 'at' | 'words'> & { most: number | undefined },
): UPlot.Options {
  const [ink, accent, line] = ['--ink-soft', '--accent', '--line'].map((name) =>
    colour(element, name),
  ) as [string, string, string];
  const axis = { stroke: ink, grid: { stroke: line, width: 1 }, ticks: { show: false } };
  const bars = UPlot.paths.bars?.({ size: [0.6, 40] });
  return {
    width: element.clientWidth,
    height: 140,
    legend: { show: false },
    cursor: { show: false },
    scales: {
      x: { time: false, range: [(at[0] ?? 0) - 4, (at.at(-1) ?? 0) + 4] },
      y: { range: (_, __, high) => [0, most ?? Math.max(high, 1) * 1.05] },
    },
    series: [{}, { fill: accent, ...(bars && { paths: bars }), points: { show: false } }],
    axes: [
      {
        ...axis,
        grid: { show: false },
        splits: () => spaced(at),
        values: (_, splits) => splits.map(words),
      },
      { ...axis, size: 44 },
    ],
  };
}

/** Six of them at most. */
function spaced(at: readonly number[]): number[] {
  const step = Math.max(1, Math.ceil(at.length / 6));
  return at.filter((_, index) => index % step === 0);
}

/** A colour of our tokens as the canvas takes it: what `light-dark()` comes to is told of a property alone. */
function colour(element: HTMLElement, name: string): string {
  const before = element.style.color;
  element.style.color = `var(${name})`;
  const { color } = getComputedStyle(element);
  element.style.color = before;
  return color;
}
