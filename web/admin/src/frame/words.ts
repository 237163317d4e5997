import { wordsOf } from "@laurel/ui";

/** What surrounds the screens. */
const words = {
  en: {
    desk: "Staff",
    places: {
      overview: "Overview",
      payments: "Payments",
      transfers: "Manual payments",
      disputes: "Disputes",
      reconciliation: "Reconciliation",
      audit: "Audit log",
      conversations: "Conversations",
      announcements: "Announcements",
      health: "System health",
    },
  },
  es: {
    desk: "Personal",
    places: {
      overview: "Resumen",
      payments: "Pagos",
      transfers: "Pagos manuales",
      disputes: "Disputas",
      reconciliation: "Conciliación",
      audit: "Registro de auditoría",
      conversations: "Conversaciones",
      announcements: "Anuncios",
      health: "Estado del sistema",
    },
  },
};

export type FrameWords = (typeof words)["en"];

export const useWords = wordsOf<FrameWords>(words);
