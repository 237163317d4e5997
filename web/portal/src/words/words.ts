import { LanguageContext, type Language } from "@laurel/ui";
import { useContext } from "react";
import { en, type Words } from "./en.ts";
import { es } from "./es.ts";

export const WORDS: Record<Language, Words> = { en, es };

export function useWords(): Words {
  return WORDS[useContext(LanguageContext)];
}
