import { requestFeatures } from './request-features';
import { requestWeights } from './request-weights';

/** How likely an English sentence is a request, proposal or commitment, 0 to 1, by the small model. */
export function likelyRequest(sentence: string): number {
  const features = requestFeatures(sentence);
  const sum = features.reduce((total, feature) => total + (weights[feature] ?? 0), 0);
  const scaled = (sum * requestWeights.step) / Math.sqrt(Math.max(1, features.length));
  return 1 / (1 + Math.exp(-requestWeights.bias - scaled));
}

const weights = Int8Array.from(atob(requestWeights.bytes), (letter) => letter.charCodeAt(0));
