import { Button, Loading, Trouble, useFormat } from "@laurel/ui";
import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { sweepstakesApi } from "./api.ts";
import { Facts } from "./Facts.tsx";
import { useWords } from "./words.ts";
import "./sweepstakes.css";

/** The official rules on one page, to be read, printed and kept. */
export default function Rules({ params }: { params: Record<string, string> }) {
  const id = params.id ?? "";
  const words = useWords();
  const format = useFormat();
  const found = useQuery({ queryKey: ["sweepstakes", id], queryFn: () => sweepstakesApi.one(id) });
  if (found.isPending) {
    return <Loading lines={8} />;
  }
  if (!found.data) {
    return <Trouble page failure={found.error} onRetry={() => void found.refetch()} />;
  }
  const one = found.data;
  return (
    <article className="rules stack-wide">
      <header className="stack">
        <p className="no-print">
          <Link href={`/sweepstakes/${id}`}>{words.rulesBack}</Link>
        </p>
        <h1>{one.title}</h1>
        <div className="row row-spread">
          <p className="lead soft">{words.rules}</p>
          <span className="no-print">
            <Button look="quiet" onClick={() => print()}>
              {words.rulesPrint}
            </Button>
          </span>
        </div>
      </header>
      <p className="told rules-text">{one.rules}</p>
      <Facts one={one}>
        <section className="stack">
          <h2 className="fact-title">{words.rulesHow}</h2>
          <p>{words.rulesHowText(String(one.beacon.round))}</p>
          <p>
            {words.places(format.number(one.winners), format.number(one.alternates))} {words.claimRule}
          </p>
          <dl className="facts small">
            <div className="fact">
              <dt>{words.beacon}</dt>
              <dd>
                <code>{one.beacon.chainHash}</code>
              </dd>
            </div>
            <div className="fact">
              <dt>{words.terms}</dt>
              <dd>
                <code>{one.termsHash}</code>
              </dd>
            </div>
          </dl>
        </section>
      </Facts>
    </article>
  );
}
