export * from "./api/http.ts";
export * from "./parts.tsx";
export * from "./states.tsx";
export * from "./language.tsx";
export * from "./theme.ts";
export * from "./icons.tsx";
