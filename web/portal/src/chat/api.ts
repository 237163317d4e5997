import { call, type SocialSchemas } from "@laurel/ui";

/** Something to press, which sends its command. */
export type Option = SocialSchemas["ReplyBody.ChoiceBody"];
export type Reply = SocialSchemas["ReplyBody"];
export type Line = SocialSchemas["Chat.Said"];
/** What was said, and whether a person answers, or is to. */
export type Transcript = SocialSchemas["Chat.Transcript"];
export type Answer = SocialSchemas["Chat.Answer"];

/** What is said: in words, or by pressing something, whose label stands in the transcript. */
export interface Saying {
  id: string;
  text: string;
  command?: string;
}

export const chatApi = {
  /** The language is the page's, whatever the browser prefers. */
  transcript: (language: string) => call("get", "/api/chat/messages", { header: { "Accept-Language": language } }),
  /** The same id again is answered as the first time. */
  say: ({ id, text, command }: Saying, language: string) =>
    call("post", "/api/chat/messages", {
      header: { "Idempotency-Key": id, "Accept-Language": language },
      body: command === undefined ? { text } : { command },
    }),
};
