import { LanguageChoice, OfflineBanner, SignIn, SignOut, Sprig, ThemeSwitch, useSession, useSharedWords, type Language } from "@laurel/ui";
import { useState, type ReactNode } from "react";
import { Link, useLocation } from "wouter";
import { PaletteButton } from "../palette/PaletteButton.tsx";
import { PLACES } from "./places.ts";
import { useWords } from "./words.ts";

/** The menu at the side, which a phone unfolds, and the tools above. */
export function Frame({ children, onLanguage }: { children: ReactNode; onLanguage: (language: Language) => void }) {
  const words = useWords();
  const shared = useSharedWords();
  const session = useSession();
  return (
    <>
      <a className="skip" href="#content">
        {shared.skip}
      </a>
      <header className="top no-print">
        <Link href="/" className="brand">
          <Sprig /> Laurel <span className="soft">{words.desk}</span>
        </Link>
        {session.data?.signedIn && <PaletteButton roles={session.data.roles} />}
        <div className="tools">
          <LanguageChoice onLanguage={onLanguage} />
          <ThemeSwitch />
          {session.isSuccess && (session.data.signedIn ? <SignOut onLeft={() => location.assign("/admin/")} /> : <SignIn />)}
        </div>
      </header>
      <OfflineBanner />
      <div className="desk">
        {session.data?.signedIn && <Menu roles={session.data.roles} />}
        <main id="content" className="page" tabIndex={-1}>
          {children}
        </main>
      </div>
    </>
  );
}

function Menu({ roles }: { roles: string[] }) {
  const words = useWords();
  const shared = useSharedWords();
  const [path] = useLocation();
  const [open, setOpen] = useState(false);
  const mine = PLACES.filter((place) => roles.includes("admin") || place.roles.some((role) => roles.includes(role)));
  const here = (place: string) => path === place || (place !== "/" && path.startsWith(`${place}/`));
  return (
    <nav className="menu no-print" aria-label={shared.menu}>
      <button
        type="button"
        className="button button-quiet menu-button"
        aria-expanded={open}
        aria-controls="places"
        onClick={() => setOpen(!open)}
      >
        {shared.menuButton}
      </button>
      <ul id="places" className={open ? "places" : "places places-folded"}>
        {mine.map((place) => (
          <li key={place.path}>
            <Link href={place.path} aria-current={here(place.path) ? "page" : undefined} onClick={() => setOpen(false)}>
              {words.places[place.name]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
