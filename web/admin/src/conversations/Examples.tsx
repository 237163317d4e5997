import { Button, useFormat } from "@laurel/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "wouter";
import { Head, Listing, Refused, useFigures, useToast, type Column } from "../parts/index.ts";
import { conversationsApi, type Example } from "./api.ts";
import { useWords } from "./words.ts";

/** What colleagues propose for the catalogue. */
export default function Examples() {
  const words = useWords();
  const format = useFormat();
  const figures = useFigures();
  const queries = useQueryClient();
  const toast = useToast();
  const remove = useMutation({
    mutationFn: conversationsApi.removeExample,
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ["examples"] });
      toast(words.removed);
    },
  });
  const columns: Column<Example>[] = [
    { name: words.text, cell: (example) => example.text },
    { name: words.language, cell: (example) => example.language },
    { name: words.meant, cell: (example) => <span className="tag">{example.intent}</span> },
    {
      name: words.understoodAs,
      cell: (example) =>
        example.understoodAs
          ? words.understood(example.understoodAs, figures.share(example.confidence ?? 0))
          : words.notUnderstood,
    },
    { name: words.lastAt, cell: (example) => format.moment(example.proposedAt) },
    {
      name: words.remove,
      cell: (example) => (
        <Button look="plain" busy={remove.isPending} onClick={() => remove.mutate(example.id)}>
          {words.remove}
        </Button>
      ),
    },
  ];
  return (
    <div className="stack-wide">
      <Head title={words.examples} lead={words.examplesLead}>
        <Link className="button button-quiet" href="/conversations">
          {words.title}
        </Link>
      </Head>
      {remove.isError && <Refused failure={remove.error} />}
      <Listing
        label={words.examples}
        queryKey={["examples"]}
        load={(cursor) => conversationsApi.examples(cursor)}
        columns={columns}
        keyOf={(example) => example.id}
        empty={{ title: words.noExamples, text: words.noExamplesText }}
      />
    </div>
  );
}
