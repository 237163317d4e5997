import { wordsOf } from "@laurel/ui";

/** What surrounds the screens. */
const words = {
  en: {
    desk: "Staff",
    places: {
      conversations: "Conversations",
      announcements: "Announcements",
      health: "System health",
    },
  },
  es: {
    desk: "Personal",
    places: {
      conversations: "Conversaciones",
      announcements: "Anuncios",
      health: "Estado del sistema",
    },
  },
};

export type FrameWords = (typeof words)["en"];

export const useWords = wordsOf<FrameWords>(words);
