import { wordsOf } from "@laurel/ui";

/** What surrounds the screens. */
const words = {
  en: {
    desk: "Staff",
    places: {
      members: "Members",
      segments: "Segments",
      referrals: "Referrals",
      campaigns: "Campaigns",
      rules: "Rules and tiers",
      rewards: "Rewards",
      redemptions: "Redemptions",
      liability: "Points liability",
      auditor: "Auditor",
      exchange: "Import and export",
      sweepstakes: "Sweepstakes",
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
      members: "Miembros",
      segments: "Segmentos",
      referrals: "Recomendaciones",
      campaigns: "Campañas",
      rules: "Reglas y niveles",
      rewards: "Recompensas",
      redemptions: "Canjes",
      liability: "Puntos debidos",
      auditor: "Auditor",
      exchange: "Importar y exportar",
      overview: "Resumen",
      payments: "Pagos",
      transfers: "Pagos manuales",
      disputes: "Disputas",
      reconciliation: "Conciliación",
      audit: "Registro de auditoría",
      conversations: "Conversaciones",
      announcements: "Anuncios",
      sweepstakes: "Sorteos",
      health: "Estado del sistema",
    },
  },
};

export type FrameWords = (typeof words)["en"];

export const useWords = wordsOf<FrameWords>(words);
