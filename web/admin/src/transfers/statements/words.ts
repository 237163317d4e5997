import { wordsOf } from "@laurel/ui";
import type { Proposal } from "../api.ts";

interface StatementWords {
  upload: {
    title: string;
    file: string;
    hint: string;
    rail: string;
    anyRail: string;
    submit: string;
    missing: string;
    wrong: string;
    line: string;
    problem: string;
    done: (lines: string) => string;
  };
  statements: { none: { title: string; text: string }; title: string; lines: string; matched: string; ambiguous: string; unmatched: string; others: string; uploaded: string };
  statement: { title: string; lead: string; others: (count: string) => string; empty: string; back: string };
  proposal: Record<"line" | "text" | "proposal" | "confidence" | "why" | "confirmed" | "none", string>;
  result: Record<Proposal["result"], string>;
}

/** Banks' statements: what is uploaded, and what its lines may belong to. */
export const useWords = wordsOf<StatementWords>({
  en: {
    upload: {
      title: "Upload a statement",
      file: "CSV file of the bank",
      hint: "Nothing is confirmed by uploading. The same file again is no harm.",
      rail: "Only for",
      anyRail: "All rails",
      submit: "Upload and match",
      missing: "Choose a file.",
      wrong: "The file was refused as a whole; nothing of it was kept.",
      line: "Where",
      problem: "What is wrong",
      done: (lines) => `${lines} lines were compared.`,
    },
    statements: {
      none: { title: "No statement yet", text: "Export the account as CSV and upload it: each line is held against what is awaited." },
      title: "Uploaded statements",
      lines: "Lines",
      matched: "Matched",
      ambiguous: "To look at",
      unmatched: "No match",
      others: "Other",
      uploaded: "Uploaded",
    },
    statement: {
      title: "Statement",
      lead: "What each line may belong to, how sure that is, and why. Confirm line by line.",
      others: (count) => `${count} more lines are not about money that came.`,
      empty: "No line is about money that came.",
      back: "All statements",
    },
    proposal: {
      line: "Line",
      text: "Bank's text",
      proposal: "Payment",
      confidence: "How sure",
      why: "Why",
      confirmed: "confirmed",
      none: "none",
    },
    result: { matched: "matched", ambiguous: "look at it", unmatched: "no match" },
  },
  es: {
    upload: {
      title: "Subir un extracto",
      file: "Fichero CSV del banco",
      hint: "Subir no confirma nada. Subir el mismo fichero otra vez no hace daño.",
      rail: "Solo para",
      anyRail: "Todas las vías",
      submit: "Subir y comparar",
      missing: "Elige un fichero.",
      wrong: "El fichero se rechazó entero; no se guardó nada de él.",
      line: "Dónde",
      problem: "Qué está mal",
      done: (lines) => `Se compararon ${lines} líneas.`,
    },
    statements: {
      none: { title: "Aún no hay extractos", text: "Exporta la cuenta como CSV y súbela: cada línea se compara con lo que se espera." },
      title: "Extractos subidos",
      lines: "Líneas",
      matched: "Coinciden",
      ambiguous: "Por mirar",
      unmatched: "Sin pareja",
      others: "Otras",
      uploaded: "Subido",
    },
    statement: {
      title: "Extracto",
      lead: "A qué puede pertenecer cada línea, con qué seguridad y por qué. Confirma línea a línea.",
      others: (count) => `Otras ${count} líneas no son de dinero que llegó.`,
      empty: "Ninguna línea es de dinero que llegó.",
      back: "Todos los extractos",
    },
    proposal: {
      line: "Línea",
      text: "Texto del banco",
      proposal: "Pago",
      confidence: "Seguridad",
      why: "Por qué",
      confirmed: "confirmado",
      none: "ninguno",
    },
    result: { matched: "coincide", ambiguous: "míralo", unmatched: "sin pareja" },
  },
});
