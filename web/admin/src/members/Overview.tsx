import { useFormat } from "@laurel/ui";
import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { Link } from "wouter";
import { CardOf, Facts, Table, useFigures } from "../parts/index.ts";
import { membersApi, type Happening, type Member, type WholeCustomer } from "./api.ts";
import { Outlook } from "./Outlook.tsx";
import { Standing } from "./Standing.tsx";
import { useKinds } from "./why/words.ts";
import { useWords } from "./words.ts";

interface OverviewProps {
  id: string;
  whole: UseQueryResult<WholeCustomer | null>;
  member: UseQueryResult<Member | null>;
}

/** Each card is asked for, waits and fails by itself. */
export function Overview({ id, whole, member }: OverviewProps) {
  const words = useWords();
  const kinds = useKinds();
  const format = useFormat();
  const nothing = <p className="soft">{words.noPoints}</p>;
  const payments = useQuery({ queryKey: ["payments", "of", id], queryFn: () => membersApi.payments(id) });
  const entries = useQuery({
    queryKey: ["happenings", "sweepstakes", id],
    queryFn: () => membersApi.happenings("sweepstakes", id, 6),
  });
  const talks = useQuery({ queryKey: ["happenings", "social", id], queryFn: () => membersApi.happenings("social", id, 8) });
  return (
    <div className="cards cards-2">
      <div className="stack">
        <CardOf title={words.points.title} query={member}>
          {(known) => (known ? <Standing account={known.account} /> : nothing)}
        </CardOf>
        <CardOf title={words.insight.title} query={member}>
          {(known) => (known?.insight ? <Outlook insight={known.insight} /> : <p className="soft">{words.insight.none}</p>)}
        </CardOf>
        <CardOf title={words.lots.title} query={member}>
          {(known) =>
            !known || known.lots.length === 0 ? (
              <p className="soft">{words.lots.none}</p>
            ) : (
              <>
                <p className="soft small">{words.lots.lead}</p>
                <Table
                  label={words.lots.table}
                  rows={known.lots}
                  keyOf={(lot) => lot.earnedIn + lot.expiresOn}
                  columns={[
                    { name: words.lots.earned, cell: (lot) => lot.earnedIn },
                    { name: words.lots.expires, cell: (lot) => format.day(lot.expiresOn) },
                    { name: words.lots.points, figure: true, cell: (lot) => format.number(lot.points) },
                  ]}
                />
              </>
            )
          }
        </CardOf>
        <CardOf title={words.entries.title} query={entries}>
          {({ items }) => <Happenings items={items} none={words.entries.none} />}
        </CardOf>
      </div>
      <div className="stack">
        <CardOf title={words.account.title} query={whole}>
          {(known) => (known ? <Account id={id} whole={known} /> : <p className="soft">{words.account.gone}</p>)}
        </CardOf>
        <CardOf
          title={words.payments.title}
          query={payments}
          tools={<Link href={`/payments?customer=${encodeURIComponent(id)}`}>{words.payments.all}</Link>}
        >
          {({ items }) =>
            items.length === 0 ? (
              <p className="soft">{words.payments.none}</p>
            ) : (
              <ul className="strip">
                {items.map((payment) => (
                  <li key={payment.id}>
                    <span>
                      <Link href={`/payments/${payment.id}`}>{format.money(payment.amount)}</Link>{" "}
                      <span className="soft">{payment.processor}</span>
                      <span className="soft small block">{format.moment(payment.createdAt)}</span>
                    </span>
                    <span className="tag">{payment.status.toLowerCase().replaceAll("_", " ")}</span>
                  </li>
                ))}
              </ul>
            )
          }
        </CardOf>
        <CardOf title={words.recent.title} query={member}>
          {(known) =>
            known && known.recent.length > 0 ? (
              <ul className="strip">
                {known.recent.slice(0, 6).map((entry) => (
                  <li key={entry.seq}>
                    <span>
                      {entry.reason}
                      <span className="soft small block">
                        {format.moment(entry.at)} · {kinds[entry.kind] ?? entry.kind}
                      </span>
                    </span>
                    <strong className="number">{(entry.points > 0 ? "+" : "") + format.number(entry.points)}</strong>
                  </li>
                ))}
              </ul>
            ) : (
              <p className="soft">{words.recent.none}</p>
            )
          }
        </CardOf>
        <CardOf title={words.talks.title} query={talks}>
          {({ items }) => <Happenings items={items} none={words.talks.none} />}
        </CardOf>
      </div>
    </div>
  );
}

function Happenings({ items, none }: { items: Happening[]; none: string }) {
  const figures = useFigures();
  return items.length === 0 ? (
    <p className="soft">{none}</p>
  ) : (
    <ul className="strip">
      {items.map((event, at) => (
        <li key={event.id ?? at}>
          <span>
            {event.text}
            <span className="soft small block">{figures.instant(event.time)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

function Account({ id, whole }: { id: string; whole: WholeCustomer }) {
  const words = useWords().account;
  const format = useFormat();
  const { customer, account } = whole;
  return (
    <>
      {!account && <p className="notice notice-bad">{words.noAccount}</p>}
      {account && !account.enabled && <p className="notice notice-bad">{words.disabled}</p>}
      <Facts
        facts={[
          [words.name, customer.displayName],
          [words.email, `${customer.email}${account ? ` (${account.emailVerified ? words.verified : words.unverified})` : ""}`],
          [words.birthDate, customer.birthDate && format.day(customer.birthDate)],
          [words.region, customer.region],
          [words.language, whole.locale],
          [words.marketing, customer.marketingConsent ? words.agreed : words.declined],
          [words.missing, whole.missing.join(", ")],
          [words.roles, whole.roles.length === 0 ? words.customer : whole.roles.join(", ")],
          [words.links, whole.links.map((link) => words.linked(link.channel, format.day(link.linkedAt))).join("; ")],
          [words.id, <span key="id" className="mono">{id}</span>],
        ]}
      />
    </>
  );
}
