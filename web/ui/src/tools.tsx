import { useQueryClient } from "@tanstack/react-query";
import { useContext, useState, useSyncExternalStore } from "react";
import { signOut } from "./api/http.ts";
import { forgetDrafts } from "./draft.ts";
import { Moon, Sun } from "./icons.tsx";
import { LanguageContext, LANGUAGES, type Language } from "./language.tsx";
import { Button } from "./parts.tsx";
import { signInAddress } from "./session.ts";
import { chooseTheme, currentTheme, onSystemTheme, type Theme } from "./theme.ts";
import { useSharedWords } from "./words.ts";

/** To the identity provider, and back to here. */
export function SignIn() {
  const language = useContext(LanguageContext);
  return (
    <a className="button button-quiet" href={signInAddress(language)}>
      {useSharedWords().signIn}
    </a>
  );
}

/** Out of this app, and what was loaded with it. */
export function SignOut({ onLeft }: { onLeft: () => void }) {
  const words = useSharedWords();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const leave = async () => {
    setBusy(true);
    try {
      await signOut();
    } finally {
      setBusy(false);
      queries.clear();
      forgetDrafts();
      onLeft();
    }
  };
  return (
    <Button look="quiet" busy={busy} onClick={() => void leave()}>
      {words.signOut}
    </Button>
  );
}

export function LanguageChoice({ onLanguage }: { onLanguage: (language: Language) => void }) {
  const language = useContext(LanguageContext);
  return (
    <select
      className="input tool"
      aria-label={useSharedWords().language}
      value={language}
      onChange={(change) => onLanguage(change.target.value as Language)}
    >
      {Object.keys(LANGUAGES).map((tag) => (
        <option key={tag} value={tag} lang={tag} title={LANGUAGES[tag as Language]}>
          {tag.toUpperCase()}
        </option>
      ))}
    </select>
  );
}

export function ThemeSwitch() {
  const words = useSharedWords();
  const system = useSyncExternalStore(onSystemTheme, currentTheme);
  const [chosen, setChosen] = useState<Theme>();
  const theme = chosen ?? system;
  const other = theme === "light" ? "dark" : "light";
  return (
    <button
      type="button"
      className="button button-plain tool-button"
      aria-label={other === "dark" ? words.toDark : words.toLight}
      onClick={() => {
        chooseTheme(other);
        setChosen(other);
      }}
    >
      {other === "dark" ? <Moon /> : <Sun />}
    </button>
  );
}
