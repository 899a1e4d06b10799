/**
 * Whether the page shows light on dark, judged from the colour of the text that stands beside ours: mail sites have
 * their own themes, whatever the system prefers.
 */
export function pageScheme(beside: Element): 'light' | 'dark' {
  const [red = 0, green = 0, blue = 0] = (
    getComputedStyle(beside).color.match(/[\d.]+/g) ?? []
  ).map(Number);
  // Relative luminance without gamma is enough to part black text from white (weights: Rec. 709).
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 140 ? 'dark' : 'light';
}
