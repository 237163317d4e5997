import { start } from "@laurel/ui";
import "@laurel/ui/style.css";
import { Router } from "wouter";
import "./admin.css";
import "./parts/parts.css";
import "./loyalty.css";
import { App } from "./App.tsx";

start(
  <Router base="/admin">
    <App />
  </Router>,
);
