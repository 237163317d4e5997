import { get, send } from "@laurel/ui";

/** Something to press, which sends its command. */
export interface Option {
  label: string;
  command: string;
}

export interface Reply {
  text: string;
  choices: Option[];
  card?: { title: string; body: string };
  link?: { label: string; address: string };
}

export interface Line {
  id: string;
  at: string;
  from: "customer" | "assistant" | "staff";
  text: string;
  reply?: Reply;
}

export interface Transcript {
  items: Line[];
  /** Whether a person answers, or is to. */
  withPerson: boolean;
}

/** What is said: in words, or by pressing something, whose label stands in the transcript. */
export interface Saying {
  id: string;
  text: string;
  command?: string;
}

export interface Answer {
  id: string;
  replies: Reply[];
  withPerson: boolean;
}

export const chatApi = {
  /** The language is the page's, whatever the browser prefers. */
  transcript: (language: string) => get<Transcript>("/api/chat/messages", undefined, { "Accept-Language": language }),
  /** The same id again is answered as the first time. */
  say: ({ id, text, command }: Saying, language: string) =>
    send<Answer>("POST", "/api/chat/messages", command === undefined ? { text } : { command }, {
      "Idempotency-Key": id,
      "Accept-Language": language,
    }),
};
