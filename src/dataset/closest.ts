import { editDistance } from './edit-distance';
import { remember } from './memo';

/** A folded text by which an item may be found, and how much it counts: 1 for the item's own name, less for what it holds. */
export interface Phrase {
  readonly text: string;
  readonly weight: number;
}

export interface Findable<T> {
  readonly item: T;
  readonly phrases: readonly Phrase[];
}

interface IndexedPhrase {
  readonly text: string;
  readonly squashed: string;
  readonly weight: number;
  readonly words: readonly number[];
}

/** Below this share of the asked words found, a phrase is no suggestion. */
const leastFound = 0.6;
/** More words than any name has are not looked at. */
const mostWords = 12;

const allowedSlips = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);

/** How well an asked word stands for a known one, 0 to 1. Slips of the first letter are rare, so it must agree. */
const likeness = (asked: string, known: string): number => {
  if (asked === known) return 1;
  if (known.startsWith(asked)) return 0.75 + (0.2 * asked.length) / known.length;
  const slips = allowedSlips(asked.length);
  if (slips === 0 || asked[0] !== known[0]) return 0;
  const distance = editDistance(asked, known, slips);
  return distance > slips ? 0 : 0.9 - 0.12 * distance;
};

/**
 * Ranks items by how well their phrases answer a folded query: whole words, beginnings of words and small slips, in any
 * order, rare words counting for more. Gives nothing where too little of the query is found.
 */
export const createFinder = <T>(findables: readonly Findable<T>[]): ((query: string, limit: number) => T[]) => {
  const wordIndex = new Map<string, number>();
  const words: string[] = [];
  const itemsWithWord: number[] = [];
  const indexed = findables.map(({ item, phrases }) => {
    const own = new Set<number>();
    const indexedPhrases = phrases.map(({ text, weight }): IndexedPhrase => {
      const indices = text.split(' ').map((word) => {
        let index = wordIndex.get(word);
        if (index === undefined) {
          index = words.push(word) - 1;
          wordIndex.set(word, index);
          itemsWithWord.push(0);
        }
        own.add(index);
        return index;
      });
      return { text, squashed: text.replace(/ /g, ''), weight, words: indices };
    });
    for (const index of own) itemsWithWord[index]! += 1;
    return { item, phrases: indexedPhrases };
  });
  const rarities = itemsWithWord.map((count) => Math.log(1 + findables.length / count));
  const rarest = Math.log(1 + findables.length);

  const scorePhrase = (phrase: IndexedPhrase, query: string, asked: readonly AskedWord[], total: number): number => {
    let found = 0;
    const used = new Set<number>();
    for (const word of asked) {
      let best = 0;
      let bestIndex = -1;
      for (const index of phrase.words) {
        const like = word.likenesses[index]!;
        if (like > best) {
          best = like;
          bestIndex = index;
        }
      }
      if (bestIndex >= 0) used.add(bestIndex);
      found += best * word.rarity;
    }
    const share = found / total;
    if (share < leastFound) return 0;
    let whole = 0;
    let covered = 0;
    for (const index of phrase.words) {
      whole += rarities[index]!;
      if (used.has(index)) covered += rarities[index]!;
    }
    const inOrder = phrase.text.startsWith(query) ? 1 : 0.95;
    return phrase.weight * inOrder * share * (0.6 + (0.4 * covered) / whole);
  };

  const known = new Map<string, AskedWord>();
  const ask = (word: string): AskedWord => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const asked = askWord(word, words, rarities, rarest);
    remember(known, word, asked);
    return asked;
  };

  return (query, limit) => {
    if (query === '') return [];
    const asked = query.split(' ').slice(0, mostWords).map(ask);
    const total = asked.reduce((sum, { rarity }) => sum + rarity, 0);
    // A column of unknown names must not take a second for each hundred: most are like no phrase at all.
    const most = asked.reduce((sum, { best, rarity }) => sum + best * rarity, 0);
    const isLikeNone = most / total < leastFound;
    const squashed = query.replace(/ /g, '');
    return indexed
      .map(({ item, phrases }, position) => {
        let score = 0;
        for (const phrase of phrases) {
          if (!isLikeNone) score = Math.max(score, scorePhrase(phrase, query, asked, total));
          score = Math.max(score, phrase.weight * 0.93 * likenessOfWholes(squashed, phrase.squashed));
        }
        return { item, score, position };
      })
      .filter(({ score }) => score > 0)
      .sort((one, other) => other.score - one.score || one.position - other.position)
      .slice(0, limit)
      .map(({ item }) => item);
  };
};

interface AskedWord {
  readonly likenesses: readonly number[];
  /** The greatest of them. */
  readonly best: number;
  readonly rarity: number;
}

/** An asked word weighs as much as the known word it is most like; a word that is like none weighs most. */
const askWord = (word: string, words: readonly string[], rarities: readonly number[], rarest: number): AskedWord => {
  const likenesses = words.map((known) => likeness(word, known));
  let best = 0;
  let rarity = rarest;
  likenesses.forEach((like, index) => {
    if (like > best) {
      best = like;
      rarity = rarities[index]!;
    }
  });
  return { likenesses, best, rarity };
};

/** Catches blanks that were left out or put in: "Northeast London", "B N S S G". */
const likenessOfWholes = (asked: string, known: string): number => {
  const slips = allowedSlips(Math.min(asked.length, known.length));
  if (asked === known) return 1;
  if (slips === 0 || asked[0] !== known[0]) return 0;
  const distance = editDistance(asked, known, slips);
  return distance > slips ? 0 : 0.9 - 0.12 * distance;
};
