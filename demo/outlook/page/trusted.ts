interface Policy {
  readonly createHTML: (html: string) => string;
  readonly createScriptURL: (url: string) => string;
}

interface Factory {
  readonly createPolicy: (name: string, rules: Policy) => Policy;
}

const own: Policy = { createHTML: (html) => html, createScriptURL: (url) => url };

/**
 * The page's one policy, `owa`: under strict Trusted Types nothing else may make markup. What it returns are
 * no strings then, but stands wherever one is wanted.
 */
const policy: Policy =
  (window as { trustedTypes?: Factory }).trustedTypes?.createPolicy('owa', own) ?? own;

export const trustedHtml = (html: string): string => policy.createHTML(html);
export const trustedScriptUrl = (url: string): string => policy.createScriptURL(url);
