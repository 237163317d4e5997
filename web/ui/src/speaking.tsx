import { useEffect, useState, type ReactNode } from "react";
import { currentLanguage, keepLanguage, LanguageContext, type Language } from "./language.tsx";

/** Everything within speaks the language that was chosen here; `children` gets the way to choose another. */
export function Speaking({ children }: { children: (choose: (language: Language) => void) => ReactNode }) {
  const [language, setLanguage] = useState<Language>(currentLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choose = (chosen: Language) => {
    keepLanguage(chosen);
    setLanguage(chosen);
  };
  return <LanguageContext value={language}>{children(choose)}</LanguageContext>;
}
