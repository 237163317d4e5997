import { wordsOf } from "@laurel/ui";
import { en, type SweepstakesWords } from "./words.en.ts";
import { es } from "./words.es.ts";

export const useWords = wordsOf<SweepstakesWords>({ en, es });
