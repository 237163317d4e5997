import { start } from "@laurel/ui";
import "@laurel/ui/style.css";
import { App } from "./App.tsx";
import "./portal.css";

start(<App />);
