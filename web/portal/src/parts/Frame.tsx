import {
  Button,
  chooseTheme,
  currentTheme,
  LANGUAGES,
  LanguageContext,
  Moon,
  signOut,
  Sprig,
  Sun,
  onSystemTheme,
  type Language,
  type Theme,
} from "@laurel/ui";
import { useQueryClient } from "@tanstack/react-query";
import { useContext, useState, useSyncExternalStore, type ReactNode } from "react";
import { Link, useLocation } from "wouter";
import { useWords } from "../words/words.ts";
import { isSandbox } from "./sandbox.ts";
import { signInAddress, useSession } from "./session.ts";

/** What surrounds every screen. */
export function Frame({ children, onLanguage }: { children: ReactNode; onLanguage: (language: Language) => void }) {
  const words = useWords();
  const session = useSession();
  const signedIn = session.data?.signedIn ?? false;
  return (
    <>
      <a className="skip" href="#content">
        {words.skip}
      </a>
      <header className="top no-print">
        <div className="wide top-row">
          <Link href={signedIn ? "/home" : "/"} className="brand">
            <Sprig /> Laurel
          </Link>
          {signedIn && <Menu />}
          <div className="tools">
            <LanguageChoice onLanguage={onLanguage} />
            <ThemeSwitch />
            {session.isSuccess && (signedIn ? <SignOut /> : <SignIn />)}
          </div>
        </div>
      </header>
      <main id="content" className="wide page" tabIndex={-1}>
        {children}
      </main>
      {isSandbox && <footer className="wide foot soft small no-print">{words.footer}</footer>}
    </>
  );
}

function Menu() {
  const words = useWords();
  const [path] = useLocation();
  const places = [
    ["/home", words.home],
    ["/pay", words.pay],
    ["/history", words.history],
    ["/profile", words.profile],
  ] as const;
  return (
    <nav className="menu" aria-label={words.menu}>
      <ul>
        {places.map(([to, name]) => (
          <li key={to}>
            <Link href={to} aria-current={path === to ? "page" : undefined}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function SignIn() {
  const language = useContext(LanguageContext);
  return (
    <a className="button button-quiet" href={signInAddress(language)}>
      {useWords().signIn}
    </a>
  );
}

function SignOut() {
  const words = useWords();
  const queries = useQueryClient();
  const [, go] = useLocation();
  const [busy, setBusy] = useState(false);
  const leave = async () => {
    setBusy(true);
    try {
      await signOut();
    } finally {
      setBusy(false);
      queries.clear();
      go("/");
    }
  };
  return (
    <Button look="quiet" busy={busy} onClick={() => void leave()}>
      {words.signOut}
    </Button>
  );
}

function LanguageChoice({ onLanguage }: { onLanguage: (language: Language) => void }) {
  const language = useContext(LanguageContext);
  return (
    <select
      className="input tool"
      aria-label={useWords().language}
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

function ThemeSwitch() {
  const words = useWords();
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
