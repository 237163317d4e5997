import { Bubble } from "@laurel/ui";
import { Link, useLocation } from "wouter";
import { useWords } from "./words.ts";

/** The way to the chat, in the corner of every screen. */
export function ChatWay() {
  const words = useWords();
  const [path] = useLocation();
  return path === "/chat" ? null : (
    <nav className="chat-way no-print" aria-label={words.title}>
      <Link href="/chat" className="button">
        <Bubble /> <span>{words.title}</span>
      </Link>
    </nav>
  );
}
