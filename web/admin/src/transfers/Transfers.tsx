import { Head, Tabs } from "../parts/index.ts";
import { Statements } from "./statements/Statements.tsx";
import { Todo } from "./Todo.tsx";
import { useWords } from "./words.ts";

/** Payments that staff confirm from the bank's statement: what is to be done, and the statements. */
export default function Transfers() {
  const words = useWords();
  return (
    <div className="stack">
      <Head title={words.title} lead={words.lead} />
      <Tabs
        label={words.title}
        tabs={[
          { id: "todo", name: words.tabs.todo, content: () => <Todo /> },
          { id: "statements", name: words.tabs.statements, content: () => <Statements /> },
        ]}
      />
    </div>
  );
}
