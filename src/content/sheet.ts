import tokensCss from '../ui/tokens.css?inline';

/** Style sheets for a shadow root of ours: the tokens and its own. Constructed once and shared by all such roots. */
export function sheetsOf(css: string): CSSStyleSheet[] {
  tokens ??= constructed(tokensCss);
  return [tokens, constructed(css)];
}

let tokens: CSSStyleSheet | undefined;

function constructed(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}
