import { wordsOf } from "@laurel/ui";
import type { CaseKind } from "./api.ts";

interface ReconciliationWords {
  title: string;
  lead: string;
  tabs: { open: string; resolved: string; runs: string };
  none: { open: { title: string; text: string }; resolved: { title: string; text: string } };
  columns: Record<"what" | "provider" | "ours" | "theirs" | "since" | "payment" | "notes", string>;
  kind: Record<CaseKind, string>;
  seen: string;
  movement: string;
  note: { label: string; hint: string; add: string; resolve: string; wrong: string; added: string; resolved: string; none: string };
  run: { title: string; lead: string; action: string; busy: string; done: (differences: string) => string; none: string; columns: Record<"provider" | "span" | "at" | "lines" | "payments" | "differences" | "state", string>; fine: string; bad: string };
  rebuild: {
    title: string;
    lead: string;
    action: string;
    checked: string;
    agreeing: string;
    untold: string;
    lacking: string;
    fine: string;
    bad: string;
  };
}

/** Providers' statements against our payments. */
export const useWords = wordsOf<ReconciliationWords>({
  en: {
    title: "Reconciliation",
    lead: "Each night providers' statements are held against our payments, both ways. A difference is a case; nothing is mended silently.",
    tabs: { open: "Open cases", resolved: "Resolved", runs: "Runs" },
    none: {
      open: { title: "Everything agrees", text: "No provider's statement differs from our payments." },
      resolved: { title: "None yet", text: "Cases that somebody has closed stand here." },
    },
    columns: { what: "Difference", provider: "Provider", ours: "Here", theirs: "There", since: "Found", payment: "Payment", notes: "Notes" },
    kind: {
      UNKNOWN_CHARGE: "Charge of nobody",
      CHARGE_MISSING_HERE: "Charge missing here",
      CHARGE_MISSING_THERE: "Charge missing there",
      CHARGE_AMOUNT: "Other amount",
      UNDERPAID: "Paid too little",
      OVERPAID: "Paid too much",
      REFUND_MISSING_HERE: "Refund missing here",
      REFUND_MISSING_THERE: "Refund missing there",
      REFUND_AMOUNT: "Refund of other amount",
      DISPUTE_MISSING_HERE: "Dispute missing here",
      DISPUTE_OUTCOME: "Other outcome of dispute",
    },
    seen: "Last seen",
    movement: "Provider's id",
    note: {
      label: "Note",
      hint: "What you found out or did; it stays on record under your name.",
      add: "Add the note",
      resolve: "Close the case",
      wrong: "Write a note, of at most 1,000 characters.",
      added: "The note is on record.",
      resolved: "The case is closed.",
      none: "Nobody has written anything yet.",
    },
    run: {
      title: "Latest runs",
      lead: "What was not compared yet is compared now.",
      action: "Compare now",
      busy: "Comparing …",
      done: (differences) => `Compared: ${differences} differences.`,
      none: "Nothing has been compared yet.",
      columns: { provider: "Provider", span: "Span", at: "Done", lines: "Lines", payments: "Payments", differences: "Differences", state: "Result" },
      fine: "agrees",
      bad: "differs",
    },
    rebuild: {
      title: "Rebuild check",
      lead: "Makes every payment anew from nothing but its stored webhooks and names those that know less than they were told. Changes nothing.",
      action: "Check all payments",
      checked: "Payments",
      agreeing: "Know all they were told",
      untold: "Know more than they were told",
      lacking: "Know less",
      fine: "Every payment knows all that its webhooks told.",
      bad: "These payments know less than they were told:",
    },
  },
  es: {
    title: "Conciliación",
    lead: "Cada noche los extractos de los proveedores se comparan con nuestros pagos, en ambos sentidos. Una diferencia es un caso; nada se corrige en silencio.",
    tabs: { open: "Casos abiertos", resolved: "Resueltos", runs: "Pasadas" },
    none: {
      open: { title: "Todo coincide", text: "Ningún extracto difiere de nuestros pagos." },
      resolved: { title: "Ninguno aún", text: "Aquí estarán los casos que alguien haya cerrado." },
    },
    columns: { what: "Diferencia", provider: "Proveedor", ours: "Aquí", theirs: "Allí", since: "Visto", payment: "Pago", notes: "Notas" },
    kind: {
      UNKNOWN_CHARGE: "Cobro de nadie",
      CHARGE_MISSING_HERE: "Cobro que falta aquí",
      CHARGE_MISSING_THERE: "Cobro que falta allí",
      CHARGE_AMOUNT: "Otro importe",
      UNDERPAID: "Pagado de menos",
      OVERPAID: "Pagado de más",
      REFUND_MISSING_HERE: "Devolución que falta aquí",
      REFUND_MISSING_THERE: "Devolución que falta allí",
      REFUND_AMOUNT: "Devolución de otro importe",
      DISPUTE_MISSING_HERE: "Disputa que falta aquí",
      DISPUTE_OUTCOME: "Otro final de la disputa",
    },
    seen: "Visto por última vez",
    movement: "Id del proveedor",
    note: {
      label: "Nota",
      hint: "Lo que has averiguado o hecho; queda registrado con tu nombre.",
      add: "Añadir la nota",
      resolve: "Cerrar el caso",
      wrong: "Escribe una nota de 1000 caracteres como máximo.",
      added: "La nota está registrada.",
      resolved: "El caso está cerrado.",
      none: "Nadie ha escrito nada aún.",
    },
    run: {
      title: "Últimas pasadas",
      lead: "Se compara ahora lo que aún no se había comparado.",
      action: "Comparar ahora",
      busy: "Comparando …",
      done: (differences) => `Comparado: ${differences} diferencias.`,
      none: "Aún no se ha comparado nada.",
      columns: { provider: "Proveedor", span: "Tiempo", at: "Hecha", lines: "Líneas", payments: "Pagos", differences: "Diferencias", state: "Resultado" },
      fine: "coincide",
      bad: "difiere",
    },
    rebuild: {
      title: "Comprobar rehaciendo",
      lead: "Rehace cada pago solo con sus webhooks guardados y nombra los que saben menos de lo que se les contó. No cambia nada.",
      action: "Comprobar todos los pagos",
      checked: "Pagos",
      agreeing: "Saben todo lo contado",
      untold: "Saben más de lo contado",
      lacking: "Saben menos",
      fine: "Cada pago sabe todo lo que contaron sus webhooks.",
      bad: "Estos pagos saben menos de lo que se les contó:",
    },
  },
});
