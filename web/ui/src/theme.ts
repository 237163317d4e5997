export type Theme = "light" | "dark";

const KEPT = "laurel-theme";

/** What is shown now: what was chosen here before, or what the system wants. */
export function currentTheme(): Theme {
  const kept = localStorage.getItem(KEPT);
  if (kept === "light" || kept === "dark") {
    return kept;
  }
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

/** Calls back when the system turns to the other theme. */
export function onSystemTheme(turned: () => void): () => void {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  dark.addEventListener("change", turned);
  return () => dark.removeEventListener("change", turned);
}

export function applyKeptTheme(): void {
  if (localStorage.getItem(KEPT)) {
    document.documentElement.dataset.theme = currentTheme();
  }
}

export function chooseTheme(theme: Theme): void {
  localStorage.setItem(KEPT, theme);
  document.documentElement.dataset.theme = theme;
}
