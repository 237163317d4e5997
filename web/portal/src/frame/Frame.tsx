import { LanguageChoice, OfflineBanner, SignIn, SignOut, Sprig, ThemeSwitch, useOnline, useSession, useSharedWords, type Language } from "@laurel/ui";
import { useEffect, useRef, type ReactNode } from "react";
import { Link, useLocation } from "wouter";
import { ChatWay } from "../chat/ChatWay.tsx";
import { Bell } from "../notifications/Bell.tsx";
import { Live, Reconnecting } from "../notifications/Live.tsx";
import { isSandbox } from "../payment/sandbox.ts";
import { useWords } from "./words.ts";

/** What surrounds every screen. */
export function Frame({ children, onLanguage }: { children: ReactNode; onLanguage: (language: Language) => void }) {
  const words = useWords();
  const shared = useSharedWords();
  const [, go] = useLocation();
  const session = useSession();
  const signedIn = session.data?.signedIn ?? false;
  const customer = session.data?.roles.includes("customer") ?? false;
  const online = useOnline();
  return (
    <Live>
      <a className="skip" href="#content">
        {shared.skip}
      </a>
      <header className="top no-print">
        <div className="wide top-row">
          <Link href={signedIn ? "/home" : "/"} className="brand">
            <Sprig /> Laurel
          </Link>
          {session.isSuccess && <Menu signedIn={signedIn} />}
          <div className="tools">
            {customer && <Bell />}
            <LanguageChoice onLanguage={onLanguage} />
            <ThemeSwitch />
            {session.isSuccess && (signedIn ? <SignOut onLeft={() => go("/")} /> : <SignIn />)}
          </div>
        </div>
      </header>
      <OfflineBanner />
      {online && <Reconnecting />}
      <main id="content" className="wide page" tabIndex={-1}>
        {children}
      </main>
      {isSandbox && <footer className="wide foot soft small no-print">{words.footer}</footer>}
      {customer && <ChatWay />}
    </Live>
  );
}

function Menu({ signedIn }: { signedIn: boolean }) {
  const words = useWords();
  const [path] = useLocation();
  const line = useRef<HTMLUListElement>(null);
  // On a phone the line may have been moved away from where one is.
  useEffect(() => {
    const here = line.current?.querySelector<HTMLElement>("[aria-current]");
    if (line.current && here) {
      line.current.scrollLeft = here.offsetLeft - (line.current.clientWidth - here.offsetWidth) / 2;
    }
  }, [path]);
  const open = [["/sweepstakes", words.sweepstakes]] as const;
  const places = signedIn
    ? ([
        ["/home", words.home],
        ["/pay", words.pay],
        ["/rewards", words.rewards],
        ...open,
        ["/history", words.history],
        ["/profile", words.profile],
      ] as const)
    : open;
  return (
    <nav className="menu" aria-label={useSharedWords().menu}>
      <ul ref={line}>
        {places.map(([to, name]) => (
          <li key={to}>
            <Link href={to} aria-current={path === to ? "page" : path.startsWith(`${to}/`) ? "true" : undefined}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
