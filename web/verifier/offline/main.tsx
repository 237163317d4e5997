import { applyKeptTheme, LanguageChoice, Speaking, Sprig, ThemeSwitch } from "@laurel/ui";
import "@laurel/ui/style.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { FileChoice } from "../src/FileChoice.tsx";
import { Report } from "../src/Report.tsx";
import { useVerification } from "../src/useVerification.ts";
import "../src/verifier.css";
import InlineWorker from "../src/worker.ts?worker&inline";
import "./offline.css";
import { useWords } from "./words.ts";

/** The whole page: files in, verdict out. It asks no server for anything. */
function Offline() {
  const words = useWords();
  const [verification, progress] = useVerification(() => new InlineWorker());
  return (
    <main className="stack-wide">
      <div className="stack">
        <h1>{words.title}</h1>
        <p className="lead">{words.lead}</p>
      </div>
      <FileChoice onFiles={(files) => verification.verify(files, undefined)} />
      <Report verification={verification} progress={progress} />
    </main>
  );
}

applyKeptTheme();
createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <Speaking>
      {(choose) => (
        <>
          <header className="row no-print">
            <span className="brand">
              <Sprig /> Laurel
            </span>
            <div className="tools">
              <LanguageChoice onLanguage={choose} />
              <ThemeSwitch />
            </div>
          </header>
          <Offline />
        </>
      )}
    </Speaking>
  </StrictMode>,
);
